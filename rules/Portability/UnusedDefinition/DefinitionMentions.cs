using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
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

    internal DefinitionMentions(ComposeProject project) => _texts =
    [
        .. project.Services.SelectMany(TextsOf).Where(static t => t.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(static t => (t, t.Split(Separators, StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>Whether a text speaks of the network: by its name on the engine, or by its key where it says that it is about one.</summary>
    internal bool OfNetwork(string key, Located<string> engineName) => Find(key, engineName, "net");

    /// <summary>Whether a text speaks of the volume.</summary>
    internal bool OfVolume(string key, Located<string> engineName) => Find(key, engineName, "vol") || Find(key, engineName, "mount");

    private bool Find(string key, Located<string> engineName, string topic) => _texts.Exists(text =>
        (engineName.TryGetValue(out var name) && Array.Exists(text.Words, w => w == name))
        || (text.Context.Contains(topic, StringComparison.OrdinalIgnoreCase)
            && Array.Exists(text.Words, w => w == key || w.EndsWith("_" + key, StringComparison.Ordinal) || MayBe(w, key, engineName))));

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
        : text.Source is Compose.Values.ComposeScalar scalar ? scalar.Text
        : "";
}
