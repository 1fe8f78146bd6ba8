using StackLint.Compose;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Fidelity;

/// <summary>Collects what is written and not loaded, by either tool that may load the files.</summary>
internal static class ProjectLosses
{
    /// <summary>The losses; of a file for both targets those of Compose, then those of a stack at other places.</summary>
    internal static IEnumerable<FoundLoss> Of(ComposeProject project)
    {
        foreach (var loss in project.Losses.Where(l => !IsRepetition(l, project.Options.Dialect)))
        {
            yield return new FoundLoss(loss, project.Options.Dialect, IsOtherTarget: false);
        }

        if (project is not { Target: ComposeTarget.Both, AsStack: { } stack })
        {
            yield break;
        }

        var known = new HashSet<YamlNode>(project.Losses.Select(static l => l.Node), ReferenceEqualityComparer.Instance);
        foreach (var loss in stack.Losses)
        {
            if (!known.Contains(loss.Node) && !IsRepetition(loss, ComposeDialect.Stack))
            {
                yield return new FoundLoss(loss, ComposeDialect.Stack, IsOtherTarget: true);
            }
        }
    }

    // What is written twice in the same words loses nothing, nor does a port that another item maps alike.
    private static bool IsRepetition(LoadLoss loss, ComposeDialect dialect) => loss.Kind == LoadLossKind.ItemCollapsed
        && ((loss is { Node: YamlScalar lost, Winner: YamlScalar winner } && lost.Value == winner.Value)
            || (dialect == ComposeDialect.Compose && loss.Path.EndsWith(".ports", StringComparison.Ordinal) && loss.Winner is not null && ExtrasOf(loss.Node).SequenceEqual(ExtrasOf(loss.Winner))));

    // Compose drops a port for another one of the same address, ports and protocol, a stack for one of the same published port.
    private static IEnumerable<string?> ExtrasOf(YamlNode item) =>
        ((string[])["name", "mode", "app_protocol"]).Select(k => (item as YamlMapping)?.FindEntry(k)?.Value is YamlScalar { Value: var text } ? text : null);
}
