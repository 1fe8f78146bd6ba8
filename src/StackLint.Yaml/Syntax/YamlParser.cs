using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Reads YAML (and so JSON) into trees. Never throws for bad input: what is wrong comes back as <see cref="YamlError"/>s.</summary>
public static class YamlParser
{
    private const int MaxRepairs = 32;

    /// <summary>Reads all documents of a text.</summary>
    public static YamlFile Parse(SourceFile file, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        limits ??= YamlLimits.Default;
        var text = file.Text.ToString();
        var scanText = YamlScanText.Of(text);
        YamlFile? reported = null;
        for (var repairs = 0; ; repairs++)
        {
            var builder = new YamlTreeBuilder(file, text, scanText, limits);
            var result = builder.Build();
            if (builder.Failure is not { } failure)
            {
                return result;
            }

            // What comes after a repair is the better report, unless it only says what became of an unclosed bracket.
            if (reported is null || result.Documents.Length > reported.Documents.Length)
            {
                reported = result;
            }

            if (repairs == MaxRepairs || scanText.Repair(failure) is not { } repaired)
            {
                return reported;
            }

            reported = failure.Message is null ? reported : null;
            scanText = repaired;
        }
    }
}
