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
        var text = file.Text.ToString();
        return Parse(file, text, YamlScanText.Of(text), limits ?? YamlLimits.Default);
    }

    /// <summary>
    /// Reads a text as JSON where YAML differs: a tab may stand before the first bracket, <c>\/</c> is a slash, and two
    /// <c>\u</c> escapes are one character. What else is no JSON is read as YAML.
    /// </summary>
    public static YamlFile ParseJson(SourceFile file, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var scanText = YamlScanText.OfJson(file.Text.ToString());
        return Parse(file, scanText.Text, scanText, limits ?? YamlLimits.Default);
    }

    private static YamlFile Parse(SourceFile file, string text, YamlScanText scanText, YamlLimits limits)
    {
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
