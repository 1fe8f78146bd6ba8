using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Engine.Results;
using StackLint.Fixing.Planning;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Checking;

/// <summary>A project of changed files is loaded for the same target, is refused for nothing new, and differs only where its fixes say.</summary>
internal static class ModelCheck
{
    internal static IEnumerable<Fault> FindFaults(LintResult before, LintResult after, ImmutableArray<FilePlan> plans)
    {
        var changed = plans.ToDictionary(static p => p.FullPath, StringComparer.Ordinal);
        var loaded = after.Projects.ToLookup(KeyOf);
        foreach (var project in before.Projects)
        {
            var files = project.Files.Select(static f => f.Yaml.Source.FullPath ?? "").Where(changed.ContainsKey).ToImmutableArray();
            if (!files.IsEmpty && FindFault(project, loaded[KeyOf(project)].FirstOrDefault(), [.. files.Select(f => changed[f])]) is { } reason)
            {
                yield return new Fault(files, reason);
            }
        }

        foreach (var file in before.Files.Where(f => f.ClusterKind is not null && f.Yaml.Source.FullPath is { } path && changed.ContainsKey(path)))
        {
            var path = file.Yaml.Source.FullPath!;
            var other = after.Files.FirstOrDefault(f => f.Yaml.Source.FullPath == path);
            if (FindUndeclared(ModelChanges.Find(RootOf(file), RootOf(other)), EffectsOf([changed[path]])) is { } route)
            {
                yield return new Fault([path], $"it would change '{route}', which it is not meant to");
            }
        }
    }

    private static string? FindFault(ComposeProject before, ComposeProject? after, IReadOnlyList<FilePlan> plans)
    {
        if (after is null)
        {
            return "the file would no longer be loaded";
        }

        if (before.Target != after.Target)
        {
            return $"the file would be taken for {after.Target.ToString().ToLowerInvariant()} instead of {before.Target.ToString().ToLowerInvariant()}";
        }

        return FindRefusal(before, after)
            ?? FindChange(before, after, plans)
            ?? (before.AsStack is { } stack && !ReferenceEquals(stack, before) && after.AsStack is { } changed ? FindRefusal(stack, changed) ?? FindChange(stack, changed, plans) : null);
    }

    private static string? FindRefusal(ComposeProject before, ComposeProject after)
    {
        var old = Refusals(before).ToList();
        foreach (var problem in Refusals(after))
        {
            if (!old.Remove(problem))
            {
                return $"Docker would refuse it: {(problem.Path.Length == 0 ? "" : problem.Path + ": ")}{problem.Expectation}";
            }
        }

        return null;
    }

    private static string? FindChange(ComposeProject before, ComposeProject after, IReadOnlyList<FilePlan> plans)
    {
        // What Docker refuses is not loaded: what becomes of it changes nothing that runs.
        var free = Refusals(before).Where(static r => r.Path.Length > 0).Select(static r => DottedRoute.WithoutItems(r.Path)).Concat(EffectsOf(plans));
        return FindUndeclared(ModelChanges.Find(before.Canonical, after.Canonical), free) is { } route
            ? $"it would change what is loaded as '{route}'"
            : null;
    }

    // Extensions of the top level only keep text for others, where it is compared.
    private static string? FindUndeclared(IEnumerable<string> changes, IEnumerable<string> allowed)
    {
        var uppers = allowed.ToList();
        return changes.FirstOrDefault(c => !c.StartsWith("x-", StringComparison.Ordinal) && !uppers.Exists(u => DottedRoute.IsAtOrBelow(c, u)));
    }

    private static IEnumerable<string> EffectsOf(IEnumerable<FilePlan> plans) =>
        plans.SelectMany(static p => p.Fixes).SelectMany(static f => f.Effects).Select(DottedRoute.Of);

    private static IEnumerable<(string Path, string Expectation)> Refusals(ComposeProject project) =>
        project.Problems.Where(static p => p.IsRefusal).Select(static p => (p.Path, p.Expectation));

    private static string KeyOf(ComposeProject project) => string.Join('\n', project.RootFiles.Select(static f => f.Source.FullPath ?? f.Source.Path));

    private static YamlNode? RootOf(LintedFile? file) => file?.Yaml.FirstRoot;
}
