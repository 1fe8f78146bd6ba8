using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Images;
using StackLint.Rules.Networking;
using StackLint.Rules.Options;

namespace StackLint.Rules.Security;

/// <summary>SL5008: a service that keeps rights which most services can do without.</summary>
public sealed class HardeningBaselineAnalyzer : ComposeAnalyzer
{
    private const string Capabilities = "cap_drop";

    private const string Privileges = "no_new_privileges";

    private const string FileSystem = "read_only";

    private static readonly RuleOption<IReadOnlyList<string>> Check = WordsOption.Among(
        "stacklint.sl5008.check",
        [Capabilities, Privileges, FileSystem],
        "The settings to ask for");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5008",
        "HardeningBaseline",
        title: "Hardening settings are missing",
        messageFormat: "'{0}' does not set {1}",
        RuleCategories.Security,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Hidden, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Check, SharedOptions.ManagementImages];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!service.IsComplete || service.Has("provider"))
        {
            return;
        }

        var asked = context.GetOption(Check);
        var (missing, parts) = (new List<string>(), new List<string>());
        if (asked.Contains(Capabilities) && !service.CapDrop.Any(static c => c.IsUnknown || IsAll(c.Value)))
        {
            missing.Add("'cap_drop: [ALL]'");
            parts.Add(Capabilities);
        }

        // A stack has no such setting: security_opt is dropped, and only the daemon's own key is left.
        var privileges = asked.Contains(Privileges) && context.Target == ComposeTarget.Compose && !MayForbidNewPrivileges(service);
        if (privileges)
        {
            missing.Add("'no-new-privileges'");
            parts.Add(Privileges);
        }

        if (asked.Contains(FileSystem) && MayBeWritable(service) && !IsManagement(context))
        {
            missing.Add("'read_only: true'");
            parts.Add(FileSystem);
        }

        if (missing.Count > 0)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, service.GetKeyLocation(), service.Name, PhraseList.Join(missing, missing.Count)),
                new FindingDetails { Parts = [.. parts], Fix = privileges ? NoNewPrivilegesFix.Create(service) : null });
        }
    }

    // docker/cli and moby take ALL in any case, but not with the prefix CAP_ (opts/capabilities.go).
    private static bool IsAll(string capability) => capability.Trim().Equals("ALL", StringComparison.OrdinalIgnoreCase);

    private static bool MayForbidNewPrivileges(Service service) =>
        service.SecurityOpt.Any(static o => o.IsUnknown || NoNewPrivilegesFix.IsSwitch(o.Value, out var isOn) && isOn);

    private static bool MayBeWritable(Service service) => service.ReadOnly.IsAbsent || service.ReadOnly.Is(false);

    private static bool IsManagement(ServiceAnalysisContext context) =>
        ImageList.Management.Match(ImageName.Of(context.Service), context.GetOption(SharedOptions.ManagementImages)) != false;
}
