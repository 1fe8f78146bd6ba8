using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Portability;

/// <summary>
/// Words by which a service speaks of a network or volume without joining or mounting it: a proxy is told by labels which network
/// leads to a service, and a service that starts containers by itself is told by its environment or command where they belong.
/// </summary>
internal sealed class DefinitionMentions
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ',', ';', '=', ':', '"', '\'', '(', ')', '[', ']', '{', '}', '`'];

    private readonly List<(string Context, string[] Words)> _texts;

    private readonly ImmutableArray<string> _labels;

    internal DefinitionMentions(ComposeProject project)
    {
        _texts =
        [
            .. project.Services.SelectMany(TextsOf).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)
                .Select(static t => (t, t.Split(Separators, StringSplitOptions.RemoveEmptyEntries))),
        ];
        _labels = [.. project.Services.SelectMany(static s => s.Labels.Concat(s.Deploy.Labels)).Select(static l => TextOf(l.Value)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a text speaks of the network: by its name on the engine, or by its key where it says that it is about one.</summary>
    internal bool OfNetwork(string key, Located<string> engineName) => Find(key, engineName, "network") || Find(key, engineName, "--net");

    /// <summary>Whether a text speaks of the volume.</summary>
    internal bool OfVolume(string key, Located<string> engineName) => Find(key, engineName, "volume") || Find(key, engineName, "mount");

    /// <summary>Whether the value of a label is the name of a secret or config.</summary>
    internal bool InLabel(string key, Located<string> engineName) => _labels.Any(l => IsName(l, key, engineName));

    private bool Find(string key, Located<string> engineName, string topic) => _texts.Exists(text =>
        (engineName.TryGetValue(out var name) && Array.Exists(text.Words, w => w == name))
        || (text.Context.Contains(topic, StringComparison.OrdinalIgnoreCase)
            && Array.Exists(text.Words, w => IsName(w, key, engineName))));

    // On the engine the name of the project stands before the key.
    private static bool IsName(string word, string key, Located<string> engineName) =>
        word == key || word.EndsWith("_" + key, StringComparison.Ordinal) || engineName.Is(word) || MayBe(word, key, engineName);

    private static bool MayBe(string word, string key, Located<string> engineName)
    {
        if (!word.Contains(InterpolatedText.Hole))
        {
            return false;
        }

        var pattern = word.Replace(InterpolatedText.Hole, '*');
        return engineName.IsUnknown || Wildcard.IsMatch(pattern, key) || Wildcard.Overlaps(pattern, "*_" + key) || (engineName.TryGetValue(out var name) && Wildcard.IsMatch(pattern, name));
    }

    private static IEnumerable<string> TextsOf(Service service) =>
    [
        .. service.Labels.Concat(service.Deploy.Labels).Concat(service.Environment).Select(static p => $"{TextOf(p.Name)}={TextOf(p.Value)}"),
        .. service.Command.Concat(service.Entrypoint).Select(TextOf),
        string.Join(' ', service.Command.Select(TextOf)),
    ];

    private static string TextOf(Located<string> text) => text.TryGetValue(out var value) ? value
        : text.Source is ComposeScalar scalar ? scalar.Text
        : "";
}
