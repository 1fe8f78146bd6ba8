using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Values;
using StackLint.Rules.Networking;
using StackLint.Yaml.Editing;

namespace StackLint.Rules.Security;

/// <summary>SL5005: a protection that every container has is switched off.</summary>
public sealed class SandboxWeakenedAnalyzer : ComposeAnalyzer
{
    private const int LongestList = 3;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5005",
        "SandboxWeakened",
        title: "A default protection is switched off",
        messageFormat: "'{0}' turns off {1}",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.NotApplicable, RuleSeverity.Warning, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        foreach (var item in context.Service.SecurityOpt)
        {
            if (item.TryGetValue(out var text) && FindProtection(text) is { } protection)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, item.GetLocation(), context.Service.Name, protection));
            }
        }

        foreach (var item in context.Service.Tmpfs)
        {
            if (item.TryGetValue(out var text) && TmpfsOptions.Parse(text) is { Weakened: { IsEmpty: false } weakened } tmpfs)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, item.GetLocation(), context.Service.Name, $"{PhraseList.Join(weakened, LongestList)} of the tmpfs at {tmpfs.Path}"),
                    new FindingDetails { Fix = CreateFix(item.Source, tmpfs) });
            }
        }
    }

    // The engine splits at the first '=', else at the first ':' (moby daemon_unix.go, parseSecurityOpt); the words are taken as they are.
    private static string? FindProtection(string option) => (option.Contains('=') ? option : ReplaceFirst(option, ':', '=')) switch
    {
        "seccomp=unconfined" => "the filter of system calls (seccomp)",
        "apparmor=unconfined" => "the AppArmor profile",
        "label=disable" => "the separation by SELinux",
        "systempaths=unconfined" => "the masking of /proc and /sys",
        _ => null,
    };

    private static string ReplaceFirst(string text, char old, char replacement) =>
        text.IndexOf(old) is >= 0 and var place ? $"{text[..place]}{replacement}{text[(place + 1)..]}" : text;

    private static CodeFix? CreateFix(ComposeValue? item, TmpfsOptions tmpfs) =>
        item is ComposeScalar scalar && scalar.Text == scalar.Node.Value
            ? CodeFix.Unsafe("Leave the protection on", YamlEdit.ReplaceValue(scalar.Node, tmpfs.Protected))
            : null;
}
