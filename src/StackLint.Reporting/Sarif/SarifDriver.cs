using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif;

/// <summary>The tool as a log names it.</summary>
internal static class SarifDriver
{
    private static readonly Uri Home = new("https://github.com/stacklint/stacklint");

    public static ToolComponent Create(RuleTable rules, IList<ReportingDescriptor> notifications, ReportContext context) => new()
    {
        Name = "StackLint",
        Organization = "The StackLint authors",
        FullName = $"StackLint {context.ToolVersion}",
        Version = context.ToolVersion,
        SemanticVersion = context.ToolVersion,
        InformationUri = Home,
        ShortDescription = new MultiformatMessageString { Text = "A linter for Docker Compose and Swarm stack files." },
        Rules = rules.Descriptors,
        Notifications = notifications,
    };
}
