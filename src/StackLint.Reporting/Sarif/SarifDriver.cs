using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif;

/// <summary>The tool as a log names it.</summary>
internal static class SarifDriver
{
    public static ToolComponent Create(RuleTable rules, IList<ReportingDescriptor> notifications, ReportContext context) => new()
    {
        Name = ToolAddress.Name,
        Organization = "The StackLint authors",
        FullName = $"StackLint {context.ToolVersion}",
        Version = context.ToolVersion,
        SemanticVersion = context.ToolVersion,
        InformationUri = new Uri(ToolAddress.Home),
        ShortDescription = new MultiformatMessageString { Text = "A linter for Docker Compose and Swarm stack files." },
        Rules = rules.Descriptors,
        Notifications = notifications,
    };
}
