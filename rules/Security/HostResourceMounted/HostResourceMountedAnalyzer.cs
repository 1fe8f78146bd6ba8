using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Images;
using StackLint.Rules.Mounts;

namespace StackLint.Rules.Security;

/// <summary>SL5006: a path or device of the host that is not for containers.</summary>
public sealed class HostResourceMountedAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IReadOnlyList<string>> AllowedPaths = RuleOption.List(
        "stacklint.sl5006.allowed_paths",
        "Paths of the host not to report, with all below them; * stands for any characters");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5006",
        "HostResourceMounted",
        title: "Sensitive host path or device",
        messageFormat: "'{0}' {1} of the host",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Error));

    private static readonly ImagePattern Agent = new("portainer/agent");
    private static readonly HostPath Volumes = new("/var/lib/docker/volumes");

    private static readonly ProfileSeverities Takeover = ProfileSeverities.Always(RuleSeverity.Error);
    private static readonly ProfileSeverities RawDevice = new(RuleSeverity.NotApplicable, RuleSeverity.Error, RuleSeverity.Error);
    private static readonly ProfileSeverities Monitoring = ProfileSeverities.Always(RuleSeverity.Warning);
    private static readonly ProfileSeverities Propagation = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [AllowedPaths];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var folders = RuntimeMounts.Of(context);
        foreach (var mount in HostMounts.Of(context.Project, context.Service))
        {
            if (RuntimeSocket.Find(mount) is null && !folders.Any(f => Covers(f.Mount, mount)) && !(mount.Path is { } path && IsAllowed(context, path)))
            {
                AnalyzeMount(context, mount);
            }
        }

        // A stack ignores the key.
        if (context.IsCompose)
        {
            foreach (var item in context.Service.GetItems("devices"))
            {
                AnalyzeDevice(context, item);
            }
        }
    }

    // Below a folder that SL5001 reports only writing is more than the service has already.
    private static bool Covers(HostMount folder, HostMount mount) =>
        folder.Path is { } top
        && mount.Path is { } path
        && path.IsIn(top)
        && !(mount.IsReadOnly == false && folder.IsReadOnly == true);

    private static void AnalyzeMount(ServiceAnalysisContext context, HostMount mount)
    {
        var sensitive = mount.Path is null ? null : SensitivePath.Find(mount.Path);
        var readOnly = sensitive?.ReadOnly ?? HostAccess.None;
        var writable = sensitive?.Writable ?? HostAccess.None;

        // Of a mode that is not known the weaker finding holds in any case.
        var access = mount.IsReadOnly == false ? writable : readOnly;
        if (access != HostAccess.None)
        {
            var mode = mount.IsReadOnly switch
            {
                true => "read-only access",
                false => "writable access",
                null => "access",
            };
            var isMonitoring = mount.IsReadOnly != false && mount.Path?.Text is "/proc" or "/sys";
            var details = new FindingDetails
            {
                Severities = access == HostAccess.Error ? Takeover : isMonitoring ? Monitoring : null,
                Related = MountPlaces.Of(mount),
                Fix = mount.IsReadOnly == false && readOnly < writable && !IsManaged(context.Service, mount) ? ReadOnlyFix.Create(mount) : null,
            };
            Report(context, mount.Mount.Item, $"gets {mode} to {mount.Source}", details);
        }
        else if (mount.Propagation is "shared" or "rshared")
        {
            Report(context, mount.Mount.Item, $"exchanges mounts below {mount.Source} with those", new FindingDetails { Severities = Propagation });
        }
        else if (mount.Propagation is "slave" or "rslave")
        {
            Report(context, mount.Mount.Item, $"gets later mounts below {mount.Source}", new FindingDetails { Severities = Propagation });
        }
    }

    // Portainer's agent writes into volumes on behalf of who uses it.
    private static bool IsManaged(Service service, HostMount mount) =>
        mount.Path is { } path && path.IsIn(Volumes) && ImageName.Of(service) is { } image && Agent.Match(image) == true;

    private static void AnalyzeDevice(ServiceAnalysisContext context, ComposeValue item)
    {
        if (HostDevice.Read(item) is { } device && SensitivePath.IsRawDevice(device.Path) && !IsAllowed(context, device.Path))
        {
            Report(context, item, $"gets {(device.IsReadOnly ? "read-only" : "writable")} access to {device.Source}", new FindingDetails { Severities = RawDevice });
        }
    }

    private static bool IsAllowed(ServiceAnalysisContext context, HostPath path) =>
        context.GetOption(AllowedPaths).Any(p => path.Fits($"{HostPath.Parse(p)?.Text ?? p}/**"));

    private static void Report(ServiceAnalysisContext context, ComposeValue item, string access, FindingDetails details) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, item.GetLocation(), context.Service.Name, access), details);
}
