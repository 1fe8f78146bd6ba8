using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;

namespace StackLint.Rules.Cluster;

/// <summary>
/// Tells stacks that run beside each other from variants of one stack, of which one is deployed: what is summed over a cluster
/// counts a stack once.
/// </summary>
internal static class StackVariants
{
    private static readonly ConditionalWeakTable<ComposeProject, string[]> Keys = [];

    /// <summary>
    /// The stacks, each with its variants: projects that share a file, projects of one folder that share a service, and projects
    /// anywhere with exactly the same services (<c>prod/stack.yml</c> and <c>test/stack.yml</c>).
    /// </summary>
    internal static IEnumerable<ImmutableArray<ProjectAnalysisContext>> Group(IEnumerable<ProjectAnalysisContext> projects)
    {
        ImmutableArray<ProjectAnalysisContext> all = [.. projects];

        // Asked for each network, mostly of a project that is alone on it.
        return all.Length < 2 ? all.Select(static p => ImmutableArray.Create(p)) : Join(all);
    }

    private static IEnumerable<ImmutableArray<ProjectAnalysisContext>> Join(ImmutableArray<ProjectAnalysisContext> projects)
    {
        var groups = new List<List<ProjectAnalysisContext>>();
        var groupOf = new Dictionary<string, List<ProjectAnalysisContext>>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            var keys = Keys.GetValue(project.Project, KeysOf);
            var group = keys.Select(groupOf.GetValueOrDefault).FirstOrDefault(static g => g is not null);
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(project);
            foreach (var key in keys)
            {
                groupOf.TryAdd(key, group);
            }
        }

        return groups.Select(static g => g.ToImmutableArray());
    }

    private static string[] KeysOf(ComposeProject project)
    {
        var folder = Path.GetDirectoryName(project.Path);
        var names = project.Services.Select(static s => s.Name).Order(StringComparer.Ordinal).ToList();
        return
        [
            .. project.Files.Select(static f => $"file\0{f.Path}"),
            .. names.Select(n => $"folder\0{folder}\0{n}"),
            .. names.Count == 0 ? [] : new[] { $"names\0{string.Join('\0', names)}" },
        ];
    }
}
