using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Compose.Targets;

namespace StackLint.Testing.Pages;

/// <summary>Finds the examples of a page.</summary>
public static class DocExampleReader
{
    private const string Fence = "```";

    /// <summary>The examples in order. Fences without <c>incorrect</c> or <c>correct</c> are no examples.</summary>
    public static ImmutableArray<DocExample> Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var examples = ImmutableArray.CreateBuilder<DocExample>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i + 1);
            if (end < 0)
            {
                throw new VerificationException($"The fence on line {i + 1} is not closed.");
            }

            var words = lines[i][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [_, "incorrect" or "correct", .. var settings])
            {
                var example = new DocExample(words[1] == "incorrect", string.Join('\n', lines[(i + 1)..end]) + "\n", ReadSettings(settings), i + 1);
                examples.Add(SplitFiles(example));
            }

            i = end;
        }

        return examples.ToImmutable();
    }

    // The text of a second file stands below a line of three dashes.
    private static DocExample SplitFiles(DocExample example)
    {
        var settings = example.Settings;
        if (settings.Files.Count + settings.Documents.Count == 0)
        {
            return example;
        }

        return example.Text.Split("---\n") is [var first, var second]
            ? example with
            {
                Text = first,
                Settings = settings with
                {
                    Files = [.. settings.Files.Select(f => (f.Name, second))],
                    Documents = [.. settings.Documents.Select(f => (f.Name, second))],
                },
            }
            : throw new VerificationException($"The example on line {example.Line} does not hold two files with --- between them.");
    }

    private static VerifierSettings ReadSettings(IEnumerable<string> words)
    {
        var settings = new VerifierSettings();
        var options = new Dictionary<string, string>();
        foreach (var word in words)
        {
            var pair = word.Split('=', 2);
            settings = pair switch
            {
                ["target", var target] => settings with { Target = Enum.Parse<ComposeTarget>(target, ignoreCase: true) },
                ["profile", var profile] => settings with { Profile = Enum.Parse<RuleProfile>(profile, ignoreCase: true) },
                ["file", var name] => settings with { FileName = name },
                ["override", var name] => settings with { Files = [(name, "")] },
                ["beside", var name] => settings with { Documents = [(name, "")] },
                ["hidden", "true"] => settings with { EnableHidden = true },
                [var key, var value] when options.TryAdd(key, value) => settings,
                _ => throw new VerificationException($"The setting '{word}' of an example says nothing."),
            };
        }

        return settings with { Options = options };
    }
}
