using StackLint.Compose.Interpolation;
using StackLint.Rules.Patterns;

namespace StackLint.Rules.Images;

/// <summary>
/// An item of an image list. It is compared with as many of the repository's last segments as it has itself, each as a whole, so
/// <c>traefik</c> fits <c>traefik</c>, <c>library/traefik</c> and a mirror's <c>mirror/traefik</c>, whoever publishes them, but neither
/// <c>traefik/whoami</c> nor <c>my-traefik</c>; <c>bitnami/postgresql</c> fits only that publisher's image (or a mirror of it), and
/// <c>postgres</c> does not fit it: another spelling is another item. <c>*</c> stands for any characters within a segment.
/// </summary>
/// <param name="Text">The pattern as written.</param>
public sealed record ImagePattern(string Text)
{
    /// <summary>Whether an image fits; null when that depends on a variable.</summary>
    public bool? Match(ImageName image)
    {
        if (image.IsUnknown)
        {
            return null;
        }

        var pattern = Text.AsSpan();
        var repository = image.Repository.AsSpan();
        bool? result = true;
        while (true)
        {
            var patternSlash = pattern.LastIndexOf('/');
            var slash = repository.LastIndexOf('/');
            switch (MatchSegment(pattern[(patternSlash + 1)..], repository[(slash + 1)..]))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }

            if (patternSlash < 0)
            {
                return result;
            }

            if (slash < 0)
            {
                return false;
            }

            pattern = pattern[..patternSlash];
            repository = repository[..slash];
        }
    }

    private static bool? MatchSegment(ReadOnlySpan<char> pattern, ReadOnlySpan<char> segment) =>
        // A hole is a character that only a star can take, so a match proves that it fits whatever the variable holds.
        Wildcard.IsMatch(pattern, segment) ? true
        : segment.Contains(InterpolatedText.Hole) && Wildcard.Overlaps(pattern, segment.ToString().Replace(InterpolatedText.Hole, '*')) ? null
        : false;
}
