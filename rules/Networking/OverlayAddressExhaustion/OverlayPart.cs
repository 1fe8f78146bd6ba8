using System.Collections.Immutable;
using StackLint.Analysis.Contexts;

namespace StackLint.Rules.Networking;

/// <summary>An overlay as one project of the run knows it.</summary>
/// <param name="Context">The project.</param>
/// <param name="Network">The network.</param>
/// <param name="Options">The options in force for the project.</param>
internal sealed record OverlayPart(ProjectAnalysisContext Context, OverlayNetwork Network, OverlayAddressExhaustionOptions Options)
{
    /// <summary>The name under which other projects can join the network; null where they cannot know it.</summary>
    internal string? SharedName =>
        Network.Network.EngineName.TryGetValue(out var name) ? name
        : Network.IsExternal ? Network.Name
        : null;

    internal NetworkShare Share { get; } = new(Context, Network.Services);

    internal static IEnumerable<OverlayPart> Of(ProjectAnalysisContext context)
    {
        var options = OverlayAddressExhaustionOptions.Read(context);
        return OverlayTopology.Find(context.Project).Select(n => new OverlayPart(context, n, options));
    }

    internal string Folder => Path.GetDirectoryName(Context.Project.Path) ?? "";

    // Of several environments in one run each has a network of that name; a stack joins the one that is nearest to it.
    private bool Joins(OverlayPart maker, IReadOnlyCollection<OverlayPart> makers)
    {
        var nearest = makers.Max(m => CommonLength(m.Folder, Folder));
        return CommonLength(maker.Folder, Folder) == nearest
            && makers.All(m => m.Folder == maker.Folder || CommonLength(m.Folder, Folder) < nearest);
    }

    private static int CommonLength(string left, string right) =>
        left.Split('/', '\\').Zip(right.Split('/', '\\'), static (l, r) => l == r).TakeWhile(static isSame => isSame).Count();

    /// <summary>Each network once, as the project knows it that it is judged by: the one that makes it, else the first that joins it.</summary>
    /// <param name="parts">The networks that have a shared name.</param>
    /// <param name="isOneSwarm">Whether a document says that all projects have one swarm; else their folders tell which belong together.</param>
    internal static IEnumerable<(OverlayPart Main, ImmutableArray<OverlayPart> Others)> Join(IEnumerable<OverlayPart> parts, bool isOneSwarm) =>
        parts
            .GroupBy(static p => p.SharedName, StringComparer.Ordinal)
            .SelectMany(n => isOneSwarm ? [n] : StackFolders.Group(n, static p => p.Folder))
            .SelectMany(JoinRelated);

    private static IEnumerable<(OverlayPart Main, ImmutableArray<OverlayPart> Others)> JoinRelated(IEnumerable<OverlayPart> network)
    {
        var members = network.Where(static p => p.Network.IsExternal).ToLookup(static p => p.Share.IsStack);
        var makers = network.Where(static p => !p.Network.IsExternal).ToList();
        foreach (var maker in makers)
        {
            yield return (maker, [.. members[true].Where(m => m.Context.Project != maker.Context.Project && m.Joins(maker, makers))]);
        }

        if (makers.Count > 0)
        {
            yield break;
        }

        // The size of a network that is made elsewhere is a setting.
        if (members[true].Where(static m => m.Options.ExternalOverlayPrefix is not null).ToImmutableArray() is [var first, .. var others])
        {
            yield return (first, others);
        }

        foreach (var fragment in members[false].Where(static m => m.Options.ExternalOverlayPrefix is not null))
        {
            yield return (fragment, []);
        }
    }
}
