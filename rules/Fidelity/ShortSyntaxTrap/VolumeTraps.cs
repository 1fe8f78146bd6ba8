using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>Traps in the short form of volumes, which both tools split alike.</summary>
internal static class VolumeTraps
{
    private static readonly HashSet<string> KnownOptions = new(
        ["ro", "rw", "nocopy", "private", "rprivate", "shared", "rshared", "slave", "rslave"], StringComparer.Ordinal);

    // Known to the engine or to Compose, and without effect or not needed in a stack.
    private static readonly HashSet<string> EngineOptions = new(["z", "Z", "cached", "delegated", "consistent"], StringComparer.Ordinal);

    internal static IEnumerable<Trap> Find(ComposeScalar scalar, bool isStack, Func<string, bool> isDeclared)
    {
        if (scalar.Text.Length < 3 || scalar.IsUnknown)
        {
            return [];
        }

        return HasDrive(scalar) ? FindDrive(scalar, isDeclared)
            : scalar.Text.Split(':') is [_, _, var options] ? FindOptions(scalar, options, isStack) : [];
    }

    /// <summary>The volume of one letter that an item seems to mount, and that both tools take for a drive of Windows; null for a real drive.</summary>
    internal static string? FindMeantVolume(ComposeScalar scalar) =>
        scalar is { IsUnknown: false, Text.Length: >= 3 } && HasDrive(scalar) && (IsAnonymous(scalar) || IsBindOfDrive(scalar)) ? scalar.Text[..1] : null;

    private static bool HasDrive(ComposeScalar scalar) => char.IsLetter(scalar.Text[0]) && scalar.Text[1] == ':';

    private static bool IsAnonymous(ComposeScalar scalar) => !scalar.Text.AsSpan(2).Contains(':');

    // What stands where the target would stand is no path.
    private static bool IsBindOfDrive(ComposeScalar scalar) => scalar.Text[2..].Split(':') is [_, var target] && target.AsSpan().IndexOfAny('/', '\\') < 0;

    private static IEnumerable<Trap> FindDrive(ComposeScalar scalar, Func<string, bool> isDeclared)
    {
        var text = scalar.Text;
        var letter = text[..1];
        var isPlaced = isDeclared(letter) || (char.IsLower(text[0]) && text[2] != '\\');
        if (isPlaced && IsAnonymous(scalar))
        {
            yield return new Trap(
                scalar.GetPartLocation(0, text.Length),
                $"'{text}' is loaded as an anonymous volume at '{text}': a single letter before ':' is a Windows drive, not the volume '{letter}'");
        }
        else if (isPlaced && IsBindOfDrive(scalar))
        {
            var colon = text.LastIndexOf(':');
            yield return new Trap(
                scalar.GetPartLocation(0, text.Length),
                $"'{text}' is loaded as a bind of '{text[..colon]}' at '{text[(colon + 1)..]}': a single letter before ':' is a Windows drive, not the volume '{letter}'");
        }
    }

    private static IEnumerable<Trap> FindOptions(ComposeScalar scalar, string options, bool isStack)
    {
        var position = scalar.Text.Length - options.Length;
        foreach (var option in options.Split(','))
        {
            var isEngine = EngineOptions.Contains(option);
            if (option.Length > 0 && !KnownOptions.Contains(option) && (isStack || !isEngine))
            {
                var location = scalar.GetPartLocation(position, option.Length);
                yield return IsReadOnly(option)
                    ? new Trap(location, $"'{option}' is dropped and '{scalar.Text}' is loaded as writable: the option is 'ro'")
                    : new Trap(location, $"'{option}' is dropped: '{scalar.Text}' is loaded without it", IsHarmless: isEngine);
            }

            position += option.Length + 1;
        }
    }

    private static bool IsReadOnly(string option) =>
        option.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) is "ro" or "readonly" or "r";
}
