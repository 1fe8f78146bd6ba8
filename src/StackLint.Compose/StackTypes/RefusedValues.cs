using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.StackTypes;

/// <summary>Remembers what was refused, so that one fault is reported once for each service or object that it concerns.</summary>
/// <param name="context">The load.</param>
internal sealed class RefusedValues(LoadContext context)
{
    private readonly HashSet<(YamlNode Node, string User)> _own = [];
    private readonly HashSet<YamlNode> _ownNodes = [];
    private readonly HashSet<YamlNode> _others = [];
    private int _read;

    /// <summary>Whether a value is refused for the first time there; not where another stage refused it.</summary>
    /// <param name="node">Where the value is written.</param>
    /// <param name="path">Where it takes effect.</param>
    internal bool TryAdd(YamlNode node, TreePath path)
    {
        for (; _read < context.Problems.Count; _read++)
        {
            var known = context.Problems[_read].Node;
            if (!_ownNodes.Contains(known))
            {
                _others.Add(known);
            }
        }

        if (_others.Contains(node) || !_own.Add((node, UserOf(path.ToString()))))
        {
            return false;
        }

        _ownNodes.Add(node);
        return true;
    }

    // The name of what is declared: services.web.
    private static string UserOf(string path)
    {
        var section = path.IndexOf('.', StringComparison.Ordinal);
        var end = section < 0 ? -1 : path.IndexOf('.', section + 1);
        return end < 0 ? path : path[..end];
    }
}
