namespace StackLint.Yaml.Syntax;

/// <summary>What an anchor names.</summary>
internal sealed class YamlAnchor
{
    /// <summary>The node, null while it is still being read.</summary>
    internal YamlNode? Node { get; set; }

    /// <summary>The nodes an alias to it stands for.</summary>
    internal int Size { get; set; }

    /// <summary>The levels an alias to it stands for.</summary>
    internal int Height { get; set; }
}
