using StackLint.Analysis;
using StackLint.Compose.Directives;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.DuplicateKey;
using StackLint.Engine.Rules.Loading.FileNotRead;
using StackLint.Engine.Rules.Loading.InvalidYaml;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>What the engine itself has to say of the files of projects: syntax, keys, comments.</summary>
/// <param name="checker">Checks the comments.</param>
/// <param name="today">The day on which the run takes place.</param>
internal sealed class FileDiagnostics(SuppressionChecker checker, DateOnly today)
{
    /// <summary>The findings of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="units">The projects it belongs to, or the document that it is.</param>
    internal IEnumerable<ReportedDiagnostic> Check(LoadedFile file, IReadOnlyList<LintedUnit> units)
    {
        var yaml = file.Yaml!;
        var directives = CommentDirectives.Read(yaml);
        var filter = new SuppressionFilter(directives, today);
        foreach (var unit in units)
        {
            foreach (var error in unit.ErrorsOf(file))
            {
                var report = error.IsLimit ? FileNotReadRule.Report(yaml, error)
                    : error.Kind == YamlErrorKind.DuplicateKey ? DuplicateKeyRule.Report(yaml, error)
                    : InvalidYamlRule.Report(yaml, error);
                if (WithSeverity(unit.Describe(report, error), unit.Severities) is { } visible)
                {
                    yield return visible with { Suppression = filter.Find(visible.Diagnostic, UseSite.None) };
                }
            }
        }

        var uses = units.SelectMany(static p => p.Report?.Uses ?? []).Concat(filter.Uses).ToHashSet();
        var isLinted = units.All(u => u.Report is { Failures.IsEmpty: true } && !u.IsBroken(file));
        Func<RuleInfo, bool>? couldReport = isLinted
            ? rule => units.Any(u => u.Severities.Resolve(rule.Descriptor) > RuleSeverity.Hidden)
            : null;
        foreach (var report in checker.Check(yaml, directives, uses, couldReport))
        {
            if (WithSeverity(report, units[0].Severities) is { } visible)
            {
                yield return visible;
            }
        }
    }

    /// <summary>The finding with the severity in force; null when that hides it.</summary>
    internal static ReportedDiagnostic? WithSeverity(ReportedDiagnostic report, SeverityResolver severities)
    {
        var severity = severities.Resolve(report.Diagnostic.Descriptor, report.Details.Severities);
        return severity <= RuleSeverity.Hidden
            ? null
            : report with { Diagnostic = report.Diagnostic.With(severity.ToRoslyn()) };
    }
}
