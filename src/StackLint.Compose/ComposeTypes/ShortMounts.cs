using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>The short syntax of a service's <c>volumes</c>: <c>[source:]target[:options]</c> (compose-go <c>format/volume.go</c>).</summary>
internal static class ShortMounts
{
    internal static ComposeValue Expand(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeScalar { IsUnknown: false, IsNull: false } scalar)
        {
            return value;
        }

        var text = PlainText.Of(scalar);
        if (text.Length is 1 or 2)
        {
            return Derived.Map(scalar, [ShortForms.Text(scalar, "type", "volume"), ShortForms.Text(scalar, "target", Clean(text))]);
        }

        var sections = Split(text);
        var problem = text.Length == 0 ? "invalid empty volume spec"
            : sections.Exists(static s => s.Length == 0) ? $"invalid spec: {text}: empty section between colons"
            : sections.Count > 3 ? $"invalid spec: {text}: too many colons"
            : null;
        if (problem is not null)
        {
            decoder.Refuse(value, path, problem);
            return value;
        }

        return Derived.Map(scalar, Entries(scalar, sections));
    }

    /// <summary>A bind mount's source as an absolute path.</summary>
    internal static ComposeValue Finish(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is not ComposeMapping mapping || mapping.Find("type")?.Value is not ComposeScalar { IsUnknown: false, Text: "bind" })
        {
            return value;
        }

        if (mapping.Find("source") is not { } source)
        {
            decoder.Refuse(value, path, "invalid mount config for type \"bind\": field Source must not be empty");
            return value;
        }

        var absolute = decoder.Paths.MaybeUnix(source.Value);
        return ReferenceEquals(absolute, source.Value)
            ? value
            : Derived.Map(mapping, mapping.Entries.Replace(source, source with { Value = absolute }));
    }

    /// <summary>Cuts at each colon that does not belong to a drive.</summary>
    internal static List<string> Split(string text)
    {
        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isDrive = i - start == 1 && char.IsLetter(text[start]);
            if (text[i] == ':' && !isDrive)
            {
                sections.Add(text[start..i]);
                start = i + 1;
            }
        }

        sections.Add(text[start..]);
        return sections;
    }

    private static IEnumerable<ComposeEntry> Entries(ComposeScalar scalar, List<string> sections)
    {
        var source = sections.Count > 1 ? sections[0] : "";
        var isBind = IsFilePath(source);
        yield return ShortForms.Text(scalar, "type", isBind ? "bind" : "volume");
        if (source.Length > 0)
        {
            yield return ShortForms.Text(scalar, "source", source);
        }

        yield return ShortForms.Text(scalar, "target", Clean(sections.Count > 1 ? sections[1] : sections[0]));
        var options = sections.Count > 2 ? sections[2].Split(',') : [];
        if (options.LastOrDefault(static o => o is "ro" or "rw") == "ro")
        {
            yield return True(scalar, "read_only");
        }

        var bind = Bind(scalar, options, isBind).ToList();
        if (isBind || bind.Count > 0)
        {
            yield return ShortForms.Entry(scalar, "bind", Derived.Map(scalar, bind));
        }

        var isNoCopy = options.Contains("nocopy");
        if (!isBind || isNoCopy)
        {
            yield return ShortForms.Entry(scalar, "volume", Derived.Map(scalar, isNoCopy ? [True(scalar, "nocopy")] : []));
        }
    }

    private static IEnumerable<ComposeEntry> Bind(ComposeScalar scalar, string[] options, bool isBind)
    {
        if (options.LastOrDefault(static o => o is "z" or "Z") is { } label)
        {
            yield return ShortForms.Text(scalar, "selinux", label);
        }

        if (options.LastOrDefault(static o => o is "private" or "rprivate" or "shared" or "rshared" or "slave" or "rslave") is { } propagation)
        {
            yield return ShortForms.Text(scalar, "propagation", propagation);
        }

        if (isBind)
        {
            yield return True(scalar, "create_host_path");
        }
    }

    private static string Clean(string path) => SlashPath.Join(path, "");

    private static ComposeEntry True(ComposeScalar scalar, string key) =>
        ShortForms.Entry(scalar, key, Derived.Scalar(scalar, ComposeScalarKind.Boolean, "true"));

    private static bool IsFilePath(string source) =>
        source.Length > 0
        && (source[0] is '.' or '/' or '~'
            || source.StartsWith(@"\\", StringComparison.Ordinal)
            || (source.Length > 1 && char.IsLetter(source[0]) && source[1] == ':'));
}
