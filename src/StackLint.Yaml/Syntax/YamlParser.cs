using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Reads YAML (and so JSON) into trees. Never throws for bad input: what is wrong comes back as <see cref="YamlError"/>s.</summary>
public static class YamlParser
{
    /// <summary>Reads all documents of a text.</summary>
    public static YamlFile Parse(SourceFile file, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = file.Text.ToString();
        var builder = new YamlTreeBuilder(file, text, YamlScanText.Of(text), limits ?? YamlLimits.Default);
        return builder.Build();
    }
}
