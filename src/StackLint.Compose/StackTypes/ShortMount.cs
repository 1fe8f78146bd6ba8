using System.Text;
using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>The short syntax of a volume: <c>[source:]target[:options]</c> (docker/cli, <c>compose/loader/volume.go</c>).</summary>
/// <param name="Source">The part before the target; empty for an anonymous volume.</param>
/// <param name="Target">The path in the container.</param>
/// <param name="IsReadOnly">Whether the last of <c>ro</c> and <c>rw</c> is <c>ro</c>.</param>
/// <param name="IsNoCopy">Whether <c>nocopy</c> is among the options.</param>
/// <param name="Propagation">The last option that names one; null when none does.</param>
/// <param name="Unknown">The options that Docker does not know and drops.</param>
internal sealed record ShortMount(string Source, string Target, bool IsReadOnly, bool IsNoCopy, string? Propagation, IReadOnlyList<string> Unknown)
{
    private bool IsBind => Source.Length > 0 && ShortVolume.IsPath(Source);

    /// <summary>Reads a text.</summary>
    /// <returns>Docker's complaint, null when the text is right.</returns>
    internal static string? Parse(string text, out ShortMount mount)
    {
        mount = new ShortMount("", text, false, false, null, []);
        switch (Encoding.UTF8.GetByteCount(text))
        {
            case 0:
                return "invalid empty volume spec";
            case 1 or 2:
                return null;
        }

        var sections = ShortVolume.Split(text);
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Length == 0)
            {
                return $"invalid spec: {text}: empty section between colons";
            }

            if (i == 2 && sections.Count > 3)
            {
                return $"invalid spec: {text}: too many colons";
            }
        }

        mount = sections.Count switch
        {
            1 => mount,
            2 => mount with { Source = sections[0], Target = sections[1] },
            _ => WithOptions(mount with { Source = sections[0], Target = sections[1] }, sections[2]),
        };
        return null;
    }

    /// <summary>The long form.</summary>
    internal ComposeMapping ToMapping(ComposeScalar scalar)
    {
        var entries = new List<ComposeEntry> { Entry(scalar, "type", IsBind ? "bind" : "volume") };
        if (Source.Length > 0)
        {
            entries.Add(Entry(scalar, "source", Source));
        }

        entries.Add(Entry(scalar, "target", Target));
        if (IsReadOnly)
        {
            entries.Add(Entry(scalar, "read_only", "true", ComposeScalarKind.Boolean));
        }

        if (Propagation is not null)
        {
            entries.Add(new ComposeEntry("bind", scalar.Node, Derived.Map(scalar, [Entry(scalar, "propagation", Propagation)])));
        }

        if (IsNoCopy)
        {
            entries.Add(new ComposeEntry("volume", scalar.Node, Derived.Map(scalar, [Entry(scalar, "nocopy", "true", ComposeScalarKind.Boolean)])));
        }

        return Derived.Map(scalar, entries);
    }

    private static ComposeEntry Entry(ComposeScalar scalar, string name, string text, ComposeScalarKind kind = ComposeScalarKind.String) =>
        new(name, scalar.Node, Derived.Scalar(scalar, kind, text));

    private static ShortMount WithOptions(ShortMount mount, string options)
    {
        var unknown = new List<string>();
        foreach (var option in options.Split(','))
        {
            switch (option)
            {
                case "ro" or "rw":
                    mount = mount with { IsReadOnly = option == "ro" };
                    break;
                case "nocopy":
                    mount = mount with { IsNoCopy = true };
                    break;
                case "private" or "rprivate" or "shared" or "rshared" or "slave" or "rslave":
                    mount = mount with { Propagation = option };
                    break;
                default:
                    unknown.Add(option);
                    break;
            }
        }

        return mount with { Unknown = unknown };
    }
}
