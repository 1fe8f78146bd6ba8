using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Reads YAML (and so JSON) into trees. Never throws for bad input: what is wrong comes back as <see cref="YamlError"/>s.</summary>
public static class YamlParser
{
    // Of all readings together, in characters: a file of usual size is repaired as often as it needs, a huge one a few times.
    private const long MaxRead = 32L * 1024 * 1024;

    /// <summary>Reads all documents of a text.</summary>
    public static YamlFile Parse(SourceFile file, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        limits ??= YamlLimits.Default;
        var text = file.Text.ToString();
        var scanText = YamlScanText.Of(text);
        YamlFile? reported = null;
        for (var read = (long)text.Length; ; read += text.Length)
        {
            var builder = new YamlTreeBuilder(file, text, scanText, limits);
            var result = builder.Build();
            var isLast = read + text.Length > MaxRead;
            if (!isLast && (scanText.Undo(builder.BlockScalars, builder.Failure?.TokenEnd ?? text.Length) ?? scanText.CutNames(builder.Misread)) is { } corrected)
            {
                scanText = corrected;
                continue;
            }

            if (builder.Failure is not { } failure)
            {
                return result;
            }

            // What comes after a repair is the better report, unless it only says what became of an unclosed bracket.
            if (reported is null || result.Documents.Length > reported.Documents.Length)
            {
                reported = result;
            }

            if (isLast || scanText.Repair(failure) is not { } repaired)
            {
                return reported;
            }

            reported = failure.Message is null ? reported : null;
            scanText = repaired;
        }
    }
}
