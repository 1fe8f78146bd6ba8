using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Images;
using StackLint.Rules.Networking;
using StackLint.Rules.Options;

namespace StackLint.Rules.Security;

/// <summary>SL5011: a published port that every network of the host reaches.</summary>
public sealed class PortOnAllInterfacesAnalyzer : ComposeAnalyzer
{
    private const int FirstUnprivilegedPort = 1024;
    private const string MayBeStack = "a stack refuses 'host_ip', and nothing in the file says that it is for docker compose alone";

    private static readonly RuleOption<bool> CheckPrivileged = RuleOption.Boolean(
        "stacklint.sl5011.check_privileged",
        defaultValue: false,
        "Whether ports of the host below 1024 are reported too, whatever they are bound to");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5011",
        "PortOnAllInterfaces",
        title: "Port is reachable from everywhere",
        messageFormat: "{0} of '{1}' {2}",
        RuleCategories.Security,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.NotApplicable, RuleSeverity.Info, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [CheckPrivileged, SharedOptions.ProxyImages];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsCompose)
        {
            return;
        }

        var isComposeOnly = new Lazy<bool>(() => IsComposeOnly(context.Project));
        foreach (var service in context.Project.Services.Where(static s => !s.Has("provider") && MayPublish(s)))
        {
            Analyze(context, service, isComposeOnly);
        }
    }

    private static void Analyze(ProjectAnalysisContext context, Service service, Lazy<bool> isComposeOnly)
    {
        var isProxy = ImageList.Proxies.Match(ImageName.Of(service), context.GetOption(SharedOptions.ProxyImages)) == true;
        var checkPrivileged = context.GetOption(CheckPrivileged);
        foreach (var port in service.Ports)
        {
            var isOpen = PortAddress.IsUnspecified(port.HostIp);
            var isPrivileged = checkPrivileged && port.Published is { IsKnown: true, Value.Start: < FirstUnprivilegedPort };
            if (!isOpen && !isPrivileged)
            {
                continue;
            }

            string[] faults =
            [
                .. isOpen ? ["listens on all interfaces and bypasses host firewalls"] : (string[])[],
                .. isPrivileged ? ["is a privileged port of the host"] : (string[])[],
            ];

            // A stack drops the address: for a file of both targets another setting has to help. The web's ports of a proxy are meant for all.
            var fix = isOpen && context.Target == ComposeTarget.Compose && !(isProxy && IsOfWeb(port)) ? LoopbackFix.Create(port) : null;
            var refusal = fix is null || port.IsShortSyntax || isComposeOnly.Value ? null : MayBeStack;
            context.ReportDiagnostic(
                service,
                Diagnostic.Create(Rule, port.GetLocation(), Describe(port), service.Name, PhraseList.Join(faults, faults.Length)),
                new FindingDetails { Fix = refusal is null ? fix : null, FixRefusal = refusal });
        }
    }

    // Without evidence the target is a default, and the file may be a stack's as well, unless that refuses an address in it already.
    private static bool IsComposeOnly(ComposeProject project) =>
        TargetDetector.Detect(project.RootFiles) is { Target: ComposeTarget.Compose, Reasons: not [] }
        || project.Services.Any(static s => s.Ports.Any(static p => !p.IsShortSyntax && p.HostIp.IsPresent));

    // Only a bridge publishes ports: 'host' and 'none' have none to publish, 'service:x' and 'container:x' are refused with ports.
    private static bool MayPublish(Service service) => service.NetworkMode is { IsAbsent: true } or { IsKnown: true, Value: "bridge" or "default" or "" };

    private static bool IsOfWeb(PortMapping port) => port.Published is { IsKnown: true, Value: { Count: 1, Start: 80 or 443 } };

    private static string Describe(PortRange ports) => ports.Count == 1 ? $"{ports}" : $"range {ports}";

    private static string Describe(PortMapping port)
    {
        var protocol = port.Protocol is { IsKnown: true, Value: not "tcp" } ? $"/{port.Protocol.Value}" : "";
        return port.Published.IsKnown ? $"Port {Describe(port.Published.Value)}{protocol}"
            : port.Target.IsKnown ? $"Container port {Describe(port.Target.Value)}{protocol}"
            : "A port";
    }
}
