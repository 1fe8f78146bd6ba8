using System.Globalization;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Schema;

/// <summary>Tells which later version of the stack schema takes what one version refuses.</summary>
/// <param name="tree">The file.</param>
/// <param name="minor">The version that refuses.</param>
internal sealed class LaterVersions(ComposeMapping tree, int minor)
{
    private readonly HashSet<(YamlNode Node, string Path)>?[] _refused = new HashSet<(YamlNode, string)>?[StackShapes.LatestMinor + 1];

    /// <summary>The first version that has nothing to say at a problem's place; null when none has.</summary>
    internal string? FirstToAccept(LoadProblem problem)
    {
        for (var later = minor + 1; later <= StackShapes.LatestMinor; later++)
        {
            var refused = _refused[later] ??= [.. StackSchema.Validate(tree, later).Select(static p => (p.Node, p.Path))];
            if (!refused.Contains((problem.Node, problem.Path)))
            {
                return "3." + later.ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
