namespace StackLint.Rules;

/// <summary>The categories of the built-in rules, each also a folder beside this file.</summary>
internal static class RuleCategories
{
    internal const string Loading = nameof(Loading);

    internal const string Resources = nameof(Resources);

    internal const string Networking = nameof(Networking);

    internal const string Logging = nameof(Logging);

    internal const string Placement = nameof(Placement);

    internal const string Security = nameof(Security);

    internal const string Portability = nameof(Portability);

    internal const string Cluster = nameof(Cluster);

    internal const string Fidelity = nameof(Fidelity);
}
