namespace StackLint.Compose.Merging;

/// <summary>The rules of a table below one place of the tree.</summary>
internal sealed class MergeRuleNode
{
    private const string Any = "*";

    private readonly Dictionary<string, MergeRuleNode> _children = new(StringComparer.Ordinal);

    internal MergeRule? Rule { get; private set; }

    internal static MergeRuleNode Of(IEnumerable<(string Pattern, MergeRule Rule)> table)
    {
        var root = new MergeRuleNode();
        foreach (var (pattern, rule) in table)
        {
            root.Add(pattern, rule);
        }

        return root;
    }

    /// <summary>Adds a rule.</summary>
    /// <param name="pattern">Keys from the root down, <c>*</c> for any key.</param>
    /// <param name="rule">The rule.</param>
    private void Add(string pattern, MergeRule rule)
    {
        var node = this;
        foreach (var segment in pattern.Split('.'))
        {
            if (!node._children.TryGetValue(segment, out var child))
            {
                child = new MergeRuleNode();
                node._children.Add(segment, child);
            }

            node = child;
        }

        node.Rule = rule;
    }

    internal MergeRuleNode? Find(string key) => _children.GetValueOrDefault(key) ?? _children.GetValueOrDefault(Any);
}
