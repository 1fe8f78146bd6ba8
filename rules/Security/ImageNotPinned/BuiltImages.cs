using System.Runtime.CompilerServices;
using StackLint.Compose.Model;

namespace StackLint.Rules.Security;

/// <summary>The images that services of a project are built as; each service may ask for them.</summary>
internal static class BuiltImages
{
    private static readonly ConditionalWeakTable<ComposeProject, HashSet<string>> Known = [];

    internal static HashSet<string> Of(ComposeProject project) => Known.GetValue(project, Find);

    private static HashSet<string> Find(ComposeProject project) => project.Services
        .Where(static s => s.Has("build"))
        .Select(static s => s.Image.TryGetValue(out var image) ? image : null)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
