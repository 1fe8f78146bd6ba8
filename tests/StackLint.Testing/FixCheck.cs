using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Fixing;
using StackLint.Testing.Markup;
using StackLint.Yaml.Text;

namespace StackLint.Testing;

/// <summary>Applies the fixes of a rule until none is left, with all that <c>lint --fix</c> asks of them.</summary>
internal static class FixCheck
{
    internal static void Run(ComposeAnalyzer analyzer, string text, string fixedText, VerifierSettings settings, TextVariant variant)
    {
        var rule = new RuleCase(analyzer, text, settings);
        var found = rule.LintFiles(variant, ImmutableDictionary<string, SourceFile>.Empty);
        var outcome = new FixRun((overlay, _) => rule.LintFiles(variant, overlay), FixApplicability.Unsafe).Execute(found);
        if (outcome.Refused.FirstOrDefault(r => IsOwn(analyzer, r.Finding.Id)) is { } refused)
        {
            throw new VerificationException($"The fix of {refused.Finding.Id} ({variant}) was refused: {refused.Reason}\n{outcome.Remaining.Files[0].Yaml.Source.Text}");
        }

        var file = outcome.Files.FirstOrDefault(f => f.Before.Path == settings.FileName);
        var before = file?.Before.Text.ToString() ?? VariantText.Write(text, variant);
        var after = file?.After.Text.ToString() ?? before;
        var plain = after.ReplaceLineEndings("\n");
        if (!outcome.IsStable)
        {
            throw new VerificationException($"There are still fixes to apply after many rounds:\n{after}");
        }

        if (VariantText.Write(plain, variant) != after)
        {
            throw new VerificationException($"The fix mixes line ends:\n{after.Replace("\r", "\\r", StringComparison.Ordinal)}");
        }

        var expected = MarkupParser.Parse(fixedText).Text;
        if (plain != expected)
        {
            throw new VerificationException($"The fixed text ({variant}) is not the expected one.\n-- expected\n{expected}\n-- fixed\n{plain}");
        }
    }

    private static bool IsOwn(ComposeAnalyzer analyzer, string id) => analyzer.SupportedDiagnostics.Any(d => d.Id == id);
}
