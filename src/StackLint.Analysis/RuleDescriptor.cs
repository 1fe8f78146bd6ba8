using Microsoft.CodeAnalysis;

namespace StackLint.Analysis;

/// <summary>Makes the descriptors of rules.</summary>
public static class RuleDescriptor
{
    /// <summary>Where the pages of the built-in rules stand on the web.</summary>
    public const string BuiltInPageRoot = "https://github.com/stacklint/stacklint/blob/main/rules/";

    private const string NameTagPrefix = "stacklint-name:";

    /// <summary>Makes a descriptor with help link and severities per profile.</summary>
    /// <param name="id">For example <c>SL1001</c>; a third party takes another prefix than <c>SL</c>.</param>
    /// <param name="name">The problem in Pascal case, for example <c>MissingMemoryLimit</c>: the rule's folder, class and SARIF name.</param>
    /// <param name="title">One phrase that states the problem, without final period.</param>
    /// <param name="messageFormat">The message with its arguments <c>{0}</c>, <c>{1}</c> …, without final period.</param>
    /// <param name="category">The category, also the folder above the rule's.</param>
    /// <param name="defaultSeverity">Its severity for the target it matters most for; what the release ledger records.</param>
    /// <param name="severities">Its severity under each profile.</param>
    /// <param name="pageRoot">The address below which <c>Category/Name/ID.md</c> stands; null when the page is not on the web. A third party gives its own.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string name,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        ProfileSeverities severities,
        string? pageRoot = BuiltInPageRoot) =>
        new(
            id,
            title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault: true,
            description: null,
            helpLinkUri: pageRoot is null ? null : $"{pageRoot}{category}/{name}/{id}.md",
            NameTagPrefix + name,
            severities.ToTag());

    /// <summary>The name given to <see cref="Create"/>, in Pascal case.</summary>
    public static string NameOf(DiagnosticDescriptor descriptor) =>
        descriptor.CustomTags.FirstOrDefault(static t => t.StartsWith(NameTagPrefix, StringComparison.Ordinal))?[NameTagPrefix.Length..]
        ?? descriptor.Id;
}
