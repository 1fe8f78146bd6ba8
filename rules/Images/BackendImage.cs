using System.Collections.Immutable;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Units;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Images;

/// <summary>An image that other services use, with its ports.</summary>
/// <param name="Repository">The repository; see <see cref="ImagePattern"/>.</param>
/// <param name="Tag">A pattern that the tag must fit, null for any.</param>
/// <param name="Ports">The ports that other services connect to; empty for an image that only people use.</param>
/// <param name="UiPorts">The ports for people.</param>
public sealed record BackendImage(ImagePattern Repository, string? Tag, ImmutableArray<PortRange> Ports, ImmutableArray<int> UiPorts)
{
    private const string UiPrefix = "ui=";

    /// <summary>Reads <c>IMAGE[:TAG] PORT… [ui=PORT,…]</c>; what is no port is skipped.</summary>
    public static BackendImage Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ports = ImmutableArray.CreateBuilder<PortRange>();
        var uiPorts = ImmutableArray.CreateBuilder<int>();
        foreach (var word in words.Skip(1))
        {
            if (word.StartsWith(UiPrefix, StringComparison.Ordinal))
            {
                uiPorts.AddRange(word[UiPrefix.Length..].Split(',').Select(ReadPort).OfType<int>());
            }
            else if (word.Split('-') is [var first, .. var rest] && ReadPort(first) is { } start)
            {
                ports.Add(new PortRange(start, rest is [var last] ? ReadPort(last) ?? start : start));
            }
        }

        var image = words.FirstOrDefault("").Split(':');
        return new BackendImage(new ImagePattern(image[0]), image.ElementAtOrDefault(1), ports.ToImmutable(), uiPorts.ToImmutable());
    }

    /// <summary>Whether an image is known to be this one.</summary>
    public bool Matches(ImageName image) =>
        Repository.Match(image) == true
        && (Tag is null || (image.Tag is { } tag && !tag.Contains(InterpolatedText.Hole) && Wildcard.IsMatch(Tag, tag)));

    private static int? ReadPort(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, null, out var port) && port is > 0 and < 65536 ? port : null;
}
