using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Credentials;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Rules.Cluster;
using StackLint.Rules.Patterns;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Security;

/// <summary>SL5010: a password, token or key that stands in the file.</summary>
public sealed class CredentialInFileAnalyzer : ComposeAnalyzer
{
    private const string IsLiteral = "holds a literal credential; use a secret or a variable";

    private static readonly RuleOption<IReadOnlyList<string>> ExtraKeys = RuleOption.List(
        "stacklint.sl5010.extra_keys",
        "Further names whose values are credentials; * stands for any characters, case does not matter");

    private static readonly RuleOption<IReadOnlyList<string>> IgnoreKeys = RuleOption.List(
        "stacklint.sl5010.ignore_keys",
        "Names whose values are never reported; * stands for any characters, case does not matter");

    // The message never holds the value, nor may any other part of the finding.
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5010",
        "CredentialInFile",
        title: "Credential stands in the file",
        messageFormat: "'{0}' {1}",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [ExtraKeys, IgnoreKeys];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(Analyze);
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        foreach (var pair in service.Environment.Concat(service.Build.Args))
        {
            CheckPair(context, pair);
        }

        CheckTexts(context, "command", service.Command);
        CheckTexts(context, "entrypoint", service.Entrypoint);
        CheckTexts(context, "healthcheck.test", service.Healthcheck.Test);
    }

    // Of hosts that are written alike the password is one.
    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var extra = context.GetOption(ExtraKeys);
        var ignored = context.GetOption(IgnoreKeys);
        var found = new LaunchpadCredentials(context.Document, n => CredentialNames.IsCredential(n) || Matches(extra, n)).Find();
        foreach (var group in found.Where(c => !Matches(ignored, c.Name)).GroupBy(static c => (c.Name, c.Text)))
        {
            PlaceReporter.Report(
                context,
                Rule,
                group.Select(static c => new FoundPlace(c.Location)),
                _ => [group.Key.Name, IsLiteral],
                new FindingDetails { Credentials = [.. group.Select(static c => c.Location)], Label = group.First().Variable is { } variable ? $"used where {variable} is not set" : null });
        }
    }

    private static void CheckPair(ServiceAnalysisContext context, NamedValue pair)
    {
        // What an env_file sets does not stand in this file.
        if (!pair.Name.TryGetValue(out var name)
            || pair.Source.Provenance.Steps.Any(static s => s.Kind == ProvenanceKind.EnvFile)
            || pair.Source.Written is not ComposeScalar { IsNull: false } scalar)
        {
            return;
        }

        // In the list form the scalar is the whole item; one without a sign passes a variable on.
        var text = WrittenText.Of(scalar);
        var isItem = scalar.Node.Parent is YamlSequence;
        var start = isItem ? text.IndexOf('=') + 1 : 0;
        if (isItem && start == 0)
        {
            return;
        }

        var isCredential = CredentialNames.IsCredential(name) || Matches(context.GetOption(ExtraKeys), name);
        if (IsFound(text))
        {
            var place = start > 0 && text == scalar.Text ? scalar.GetPartLocation(start, text.Length - start) : scalar.GetLocation();
            Report(context, name, place, WrittenText.FindDefaulted(scalar, IsFound));
        }

        else if (text.AsSpan(start) is ['-', not ' ', ..] && InOptions(text) is { } part)
        {
            ReportOption(context, name, scalar, part, t => InOptions(t) is not null);
        }

        TextSpan? InOptions(string written)
        {
            var at = isItem ? written.IndexOf('=') + 1 : 0;
            return OptionCredential.Find([written[at..]]).Select(f => (TextSpan?)new TextSpan(at + f.Part.Start, f.Part.Length)).FirstOrDefault();
        }

        bool IsFound(string written)
        {
            var value = isItem ? written[(written.IndexOf('=') + 1)..] : written;
            return (isCredential && CredentialText.IsCredential(name, value)) || ValueBehindSign.IsIn(name, value) || RegistryAuth.IsIn(value)
                || EmbeddedPassword.IsInUrl(value) || EmbeddedPassword.IsInConnectionString(value);
        }
    }

    private static void CheckTexts(ServiceAnalysisContext context, string name, ImmutableArray<Located<string>> texts)
    {
        ImmutableArray<ComposeScalar?> scalars = [.. texts.Select(static t => t.Source is ComposeScalar { IsNull: false } scalar ? scalar : null)];
        ImmutableArray<string> written = [.. scalars.Select(static s => s is null ? "" : WrittenText.Of(s))];
        foreach (var (i, scalar) in scalars.Index())
        {
            if (scalar is not null && EmbeddedPassword.IsInUrl(written[i]))
            {
                Report(context, name, scalar.GetLocation(), WrittenText.FindDefaulted(scalar, EmbeddedPassword.IsInUrl));
                return;
            }
        }

        if (OptionCredential.Find(written).Select(static f => ((int Item, TextSpan Part)?)f).FirstOrDefault() is var (item, part))
        {
            ReportOption(context, name, scalars[item]!, part, t => OptionCredential.Find(written.SetItem(item, t)).Any(f => f.Item == item));
        }
    }

    // The part alone: what stands around it is no credential.
    private static void ReportOption(ServiceAnalysisContext context, string name, ComposeScalar scalar, TextSpan part, Func<string, bool> isFound)
    {
        var isWritten = WrittenText.Of(scalar) == scalar.Text;
        Location place = isWritten ? scalar.GetPartLocation(part.Start, part.Length) : scalar.GetLocation();
        Report(context, name, place, WrittenText.FindDefaulted(scalar, isFound), isWritten ? [place] : []);
    }

    private static void Report(ServiceAnalysisContext context, string name, Location place, string? defaulted) => Report(context, name, place, defaulted, [place]);

    private static void Report(ServiceAnalysisContext context, string name, Location place, string? defaulted, ImmutableArray<Location> credentials)
    {
        if (!Matches(context.GetOption(IgnoreKeys), name))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, place, name, defaulted is null ? IsLiteral : $"has a literal credential as its default; write ${{{defaulted}:?}} or use a secret"),
                new FindingDetails { Credentials = credentials, Label = defaulted is null ? null : $"used where {defaulted} is not set" });
        }
    }

    private static bool Matches(IReadOnlyList<string> patterns, string name) =>
        patterns.Any(p => Wildcard.IsMatch(p.ToUpperInvariant(), name.ToUpperInvariant()));
}
