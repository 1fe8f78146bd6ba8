using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Directives;
using StackLint.Engine.Packs;
using StackLint.Engine.Results;
using StackLint.Engine.Rules;
using StackLint.Engine.Rules.Loading.ConfigurationProblem;
using StackLint.Engine.Rules.Loading.InvalidYaml;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Suppressions;

/// <summary>Finds mistakes in comments that speak to StackLint.</summary>
/// <param name="packs">The rules.</param>
/// <param name="today">The day on which the run takes place.</param>
internal sealed class SuppressionChecker(RulePackSet packs, DateOnly today)
{
    /// <summary>Checks the comments of one file.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="directives">The comments.</param>
    /// <param name="uses">The suppressions that took effect in any project.</param>
    /// <param name="couldReport">Whether a rule could have reported anything in this file; null when no rule ran on it.</param>
    internal IEnumerable<ReportedDiagnostic> Check(YamlFile yaml, IReadOnlyCollection<CommentDirective> directives, IReadOnlySet<SuppressionUse> uses, Func<RuleInfo, bool>? couldReport)
    {
        var words = directives.Select(CheckWord).OfType<ReportedDiagnostic>();
        var foreign = yaml.Comments.Select(c => CheckName(yaml.Source, c)).OfType<ReportedDiagnostic>();
        return words.Concat(foreign).Concat(SuppressionReader.Read(directives).SelectMany(s => Check(s, uses, couldReport)));
    }

    private IEnumerable<ReportedDiagnostic> Check(Suppression suppression, IReadOnlySet<SuppressionUse> uses, Func<RuleInfo, bool>? couldReport)
    {
        if (suppression.Rules.IsEmpty)
        {
            yield return Report(suppression, suppression.Directive.Comment.Span, "The suppression names no rule");
            yield break;
        }

        if (suppression.Reason is null)
        {
            yield return Report(suppression, suppression.Directive.Comment.Span, $"The suppression of {List(suppression)} gives no reason; write one after a colon");
        }

        if (suppression.Until is { } until && suppression.LastDay is null)
        {
            yield return Report(suppression, until.Span, $"'{until.Text}' is no date such as 2027-01-31");
        }

        var isExpired = suppression.IsExpired(today);
        if (isExpired)
        {
            yield return Report(suppression, suppression.Until!.Value.Span, $"The suppression of {List(suppression)} expired on {suppression.Until.Value.Text}");
        }

        ImmutableArray<(string Id, TextSpan Span)> unused = isExpired ? [] : [.. suppression.Rules.Where(r => IsUnused(suppression, r.Id, uses, couldReport))];
        var removal = unused.IsEmpty ? null : SuppressionRemoval.Create(suppression, unused);
        foreach (var (id, span) in suppression.Rules)
        {
            if (packs.Find(id) is not { } rule)
            {
                yield return Report(suppression, span, $"The rule '{id}' is unknown{RuleIdText.HintAt(id)}");
            }
            else if (rule.Id == InvalidYamlRule.Descriptor.Id)
            {
                yield return Report(suppression, span, $"{rule.Id} cannot be suppressed by a comment");
            }
            else if (unused.Contains((id, span)))
            {
                var finding = Report(suppression, span, $"The suppression of {rule.Id} has no effect: there is nothing to suppress");
                yield return finding with { Details = finding.Details with { Severities = ConfigurationProblemRule.Unused, Fix = removal } };
            }
        }
    }

    private bool IsUnused(Suppression suppression, string id, IReadOnlySet<SuppressionUse> uses, Func<RuleInfo, bool>? couldReport) =>
        packs.Find(id) is { } rule
        && rule.Id != InvalidYamlRule.Descriptor.Id
        && couldReport?.Invoke(rule) == true
        && !uses.Contains(UseOf(suppression, rule.Id));

    private static ReportedDiagnostic? CheckWord(CommentDirective directive)
    {
        var word = directive.Word;
        if (DirectiveWords.FindAdvice(word, directive.Rest) is not { } advice)
        {
            return null;
        }

        var text = directive.File.Text.ToString(directive.Comment.Span);
        var start = text.IndexOf(word, text.IndexOf("stacklint", StringComparison.Ordinal) + "stacklint".Length, StringComparison.Ordinal);
        var span = new TextSpan(directive.Comment.Span.Start + start, word.Length);
        return EngineDiagnostic.At(directive.File, span, ConfigurationProblemRule.Descriptor, $"The directive '{word}' is unknown; {advice}");
    }

    // From behind the '#'.
    private static ReportedDiagnostic? CheckName(SourceFile file, YamlComment comment)
    {
        var text = file.Text.ToString(comment.Span)[1..];
        if (ForeignDirective.TryRead(text) is not { } directive)
        {
            return null;
        }

        var span = new TextSpan(comment.Span.Start + 1 + directive.Span.Start, directive.Span.Length);
        return EngineDiagnostic.At(
            file,
            span,
            ConfigurationProblemRule.Descriptor,
            $"The directive '{file.Text.ToString(span)}' is unknown; {DirectiveWords.DidYouMean($"stacklint {directive.Meant}")}");
    }

    private static SuppressionUse UseOf(Suppression suppression, string id) =>
        new(suppression.Directive.File.Path, suppression.Directive.Comment.Span.Start, id);

    private static string List(Suppression suppression) => string.Join(", ", suppression.Rules.Select(static r => r.Id));

    private static ReportedDiagnostic Report(Suppression suppression, TextSpan span, string message) =>
        EngineDiagnostic.At(suppression.Directive.File, span, ConfigurationProblemRule.Descriptor, message);
}
