using StackLint.Compose.Interpolation;
using StackLint.Rules.Images;

namespace StackLint.Rules.Security;

/// <summary>Tells whether an image reference names the same image tomorrow.</summary>
internal static class ImagePin
{
    /// <summary>Whether it may name another; false when a variable decides that.</summary>
    /// <param name="text">The reference, unknown parts as <see cref="InterpolatedText.Hole"/>.</param>
    /// <param name="requirement">What makes it pinned.</param>
    /// <param name="mutableTags">Tags that move, in lower case.</param>
    internal static bool IsMoving(string text, PinRequirement requirement, IReadOnlyList<string> mutableTags)
    {
        var image = ImageName.Parse(text);
        if (text.Length == 0 || image.IsUnknown || image.Digest is not null || IsIdentifier(text))
        {
            return false;
        }

        // A variable in the last part may bring tag and digest along.
        if (text[(text.LastIndexOf('/') + 1)..].Contains(InterpolatedText.Hole))
        {
            return false;
        }

        return requirement == PinRequirement.Digest || image.Tag is not { } tag || IsMutable(tag.ToLowerInvariant(), mutableTags);
    }

    // "latest-alpine" and "ubuntu-edge" move like the word alone; "nightly-2024-05-01" and "dev-1.4" do not.
    private static bool IsMutable(string tag, IReadOnlyList<string> words) =>
        words.Contains(tag, StringComparer.Ordinal)
        || (!tag.Any(char.IsAsciiDigit) && tag.Split('-') is [var first, .., var last] && (words.Contains(first, StringComparer.Ordinal) || words.Contains(last, StringComparer.Ordinal)));

    private static bool IsIdentifier(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
