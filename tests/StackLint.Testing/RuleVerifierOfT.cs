using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Testing;

/// <summary>
/// Checks what a rule says of a text. Each check runs three times, as LF, as CR LF and with a byte-order mark, and compares
/// every ID and span.
/// </summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
public static class RuleVerifier<TAnalyzer>
    where TAnalyzer : ComposeAnalyzer, new()
{
    private static readonly ImmutableArray<TextVariant> Variants = [.. Enum.GetValues<TextVariant>()];

    /// <summary>Checks that the rule reports exactly what <c>{|ID:text|}</c> marks.</summary>
    /// <returns>The findings of the plain text by file and place, for further checks of messages, severities and related places.</returns>
    /// <exception cref="VerificationException">It does not.</exception>
    public static ImmutableArray<ReportedDiagnostic> Diagnostics(string markup, VerifierSettings? settings = null)
    {
        var rule = new RuleCase(new TAnalyzer(), markup, settings ?? VerifierSettings.Default);
        return rule.HasMarks
            ? [.. Variants.Select(rule.Check).ToList()[0]]
            : throw new VerificationException($"Nothing is marked; use {nameof(NoDiagnostics)} to check that the rule is silent.");
    }

    /// <summary>Checks that the rule marks exactly one place and says exactly this of it.</summary>
    /// <returns>The finding.</returns>
    /// <exception cref="VerificationException">It does not.</exception>
    public static ReportedDiagnostic Diagnostic(string markup, string message, VerifierSettings? settings = null)
    {
        var found = Diagnostics(markup, settings);
        return found is [{ } only] && only.Message == message
            ? only
            : throw new VerificationException($"Expected one finding: {message}\nFound:\n{string.Join('\n', found.Select(static d => d.Message))}");
    }

    /// <summary>Checks that the rule is silent.</summary>
    /// <exception cref="VerificationException">It is not.</exception>
    public static void NoDiagnostics(string yaml, VerifierSettings? settings = null)
    {
        var rule = new RuleCase(new TAnalyzer(), yaml, settings ?? VerifierSettings.Default);
        if (rule.HasMarks)
        {
            throw new VerificationException($"A place is marked; use {nameof(Diagnostics)} to check that the rule reports it.");
        }

        foreach (var variant in Variants)
        {
            rule.Check(variant);
        }
    }

    /// <summary>
    /// Checks the findings, and that applying their fixes until none is left gives <paramref name="fixedText"/>: valid YAML that
    /// keeps every comment and the file's line ends.
    /// </summary>
    /// <returns>The findings of the plain text before the fix.</returns>
    /// <exception cref="VerificationException">It does not.</exception>
    public static ImmutableArray<ReportedDiagnostic> CodeFix(string markup, string fixedText, VerifierSettings? settings = null)
    {
        var chosen = settings ?? VerifierSettings.Default;
        var found = Diagnostics(markup, chosen);
        var rule = new RuleCase(new TAnalyzer(), markup, chosen);
        foreach (var variant in Variants)
        {
            FixCheck.Run(new TAnalyzer(), rule.Text, fixedText, chosen, variant);
        }

        return found;
    }
}
