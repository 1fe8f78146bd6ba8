using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Options;
using StackLint.Rules.Mounts;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Security;

/// <summary>The mounts through which a service controls what runs the containers, as SL5001 reports them.</summary>
internal static class RuntimeMounts
{
    internal static readonly RuleOption<IReadOnlyList<string>> AllowServices = RuleOption.List(
        "stacklint.sl5001.allow_services",
        "Services that may control the runtime, by name; * stands for any characters");

    internal static bool IsAllowed(ServiceAnalysisContext context) =>
        context.GetOption(AllowServices).Any(pattern => Wildcard.IsMatch(pattern, context.Service.Name));

    /// <summary>The mounts of a service, each with what it gives control of; none where the service may have it.</summary>
    internal static ImmutableArray<(HostMount Mount, RuntimeSocket Socket)> Of(ServiceAnalysisContext context) => IsAllowed(context)
        ? []
        : [.. HostMounts.Of(context.Project, context.Service).Select(static m => (m, RuntimeSocket.Find(m)!)).Where(static m => m.Item2 is not null)];
}
