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
        foreach (var loss in project.Losses.Where(static l => !IsRepetition(l)))
        {
            yield return new FoundLoss(loss, IsOtherTarget: false);
        }

        if (project is not { Target: ComposeTarget.Both, AsStack: { } stack })
        {
            yield break;
        }

        var known = new HashSet<YamlNode>(project.Losses.Select(static l => l.Node), ReferenceEqualityComparer.Instance);
        foreach (var loss in stack.Losses)
        {
            if (!known.Contains(loss.Node) && !IsRepetition(loss))
            {
                yield return new FoundLoss(loss, IsOtherTarget: true);
            }
        }
    }

    // What is written twice in the same words loses nothing.
    private static bool IsRepetition(LoadLoss loss) =>
        loss is { Kind: LoadLossKind.ItemCollapsed, Node: YamlScalar lost, Winner: YamlScalar winner } && lost.Value == winner.Value;
}
