using System.Runtime.CompilerServices;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Placement;

/// <summary>The services of a project whose end others wait for; each service may ask for them.</summary>
internal static class AwaitedServices
{
    private static readonly ConditionalWeakTable<ComposeProject, HashSet<string>> Known = [];

    internal static HashSet<string> Of(ComposeProject project) => Known.GetValue(project, Find);

    private static HashSet<string> Find(ComposeProject project) => project.Services
        .Select(static s => s.FindEntry("depends_on")?.Value)
        .OfType<ComposeMapping>()
        .SelectMany(static d => d.Entries)
        .Where(static e => e.Value is ComposeMapping dependency && dependency.Find("condition")?.Value is ComposeScalar { Text: "service_completed_successfully" })
        .Select(static e => e.Name)
        .ToHashSet(StringComparer.Ordinal);
}
