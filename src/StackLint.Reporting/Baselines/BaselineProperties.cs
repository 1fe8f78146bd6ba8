namespace StackLint.Reporting.Baselines;

/// <summary>Properties of a baseline's results that no report has.</summary>
internal static class BaselineProperties
{
    /// <summary>How bad the rule takes a finding to be that it judges in another way than most.</summary>
    public const string Variant = "variant";

    /// <summary>What a finding says that collects several things.</summary>
    public const string Parts = "parts";

    /// <summary>Whether a finding depends on other files than its own.</summary>
    public const string CrossFile = "crossFile";
}
