using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Fixing.Planning;
using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Checking;

/// <summary>A changed file is still read as what it was, has no further syntax errors and has kept its comments.</summary>
internal static class FileCheck
{
    internal static IEnumerable<Fault> FindFaults(LintResult before, LintResult after, ImmutableArray<FilePlan> plans)
    {
        var old = ByPath(before);
        var changed = ByPath(after);
        foreach (var plan in plans)
        {
            if (FindFault(old[plan.FullPath], changed.GetValueOrDefault(plan.FullPath), plan) is { } reason)
            {
                yield return new Fault([plan.FullPath], reason);
            }
        }
    }

    private static string? FindFault(LintedFile before, LintedFile? after, FilePlan plan)
    {
        if (after is null || before.ClusterKind != after.ClusterKind)
        {
            return "the file would no longer be taken for what it is";
        }

        foreach (var kind in Enum.GetValues<YamlErrorKind>())
        {
            if (Count(after, kind) > Count(before, kind))
            {
                var error = after.Yaml.Errors.Last(e => e.Kind == kind);
                return $"the file would no longer be valid YAML: {error.Message}";
            }
        }

        // What a finding is about may go: a suppression without effect, for example.
        var meant = plan.Fixes.SelectMany(static f => f.Findings).Select(static f => f.Diagnostic.Location.SourceSpan).ToList();
        var comments = before.Yaml.Comments.Where(c => !meant.Exists(c.Span.Contains)).Select(static c => c.Text).ToList();
        after.Yaml.Comments.ToList().ForEach(c => comments.Remove(c.Text));
        return comments is [var lost, ..] ? $"the comment '# {lost}' would be lost" : null;
    }

    private static int Count(LintedFile file, YamlErrorKind kind) => file.Yaml.Errors.Count(e => e.Kind == kind);

    private static Dictionary<string, LintedFile> ByPath(LintResult result)
    {
        var files = new Dictionary<string, LintedFile>(StringComparer.Ordinal);
        foreach (var file in result.Files)
        {
            if (file.Yaml.Source.FullPath is { } path)
            {
                files[path] = file;
            }
        }

        return files;
    }
}
