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
        var text = scalar.Text;
        if (text.Length < 3 || scalar.IsUnknown)
        {
            return [];
        }

        var hasDrive = char.IsLetter(text[0]) && text[1] == ':';
        var sections = text[(hasDrive ? 2 : 0)..].Split(':');
        return hasDrive
            ? FindDrive(scalar, sections, isDeclared)
            : sections is [.., var options] && sections.Length == 3 ? FindOptions(scalar, options, isStack) : [];
    }

    private static IEnumerable<Trap> FindDrive(ComposeScalar scalar, string[] sections, Func<string, bool> isDeclared)
    {
        var text = scalar.Text;
        var letter = text[..1];
        var isPlaced = isDeclared(letter) || (char.IsLower(text[0]) && text[2] != '\\');
        if (sections.Length == 1 && isPlaced)
        {
            yield return new Trap(
                scalar.GetPartLocation(0, text.Length),
                $"'{text}' is loaded as an anonymous volume at '{text}': a single letter before ':' is a Windows drive, not the volume '{letter}'");
        }
        else if (sections.Length == 2 && isPlaced && sections[1].AsSpan().IndexOfAny('/', '\\') < 0)
        {
            yield return new Trap(
                scalar.GetPartLocation(0, text.Length),
                $"'{text}' is loaded as a bind of '{text[..2]}{sections[0]}' at '{sections[1]}': a single letter before ':' is a Windows drive, not the volume '{letter}'");
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
