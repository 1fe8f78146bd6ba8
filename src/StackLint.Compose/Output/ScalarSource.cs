using System.Text;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>Says what a scalar holds where a part of it is not known: that part as the reference it is written as.</summary>
public static class ScalarSource
{
    /// <summary>The text of a scalar, each unknown part as it is written: <c>nginx:${TAG}</c>.</summary>
    /// <param name="scalar">The scalar, or a part that Docker's decoder made of one.</param>
    /// <param name="escape">What is done to the known parts; they stay as they are when null.</param>
    public static string TextOf(ComposeScalar scalar, Func<string, string>? escape = null)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        escape ??= static text => text;
        if (!scalar.IsUnknown)
        {
            return escape(scalar.Text);
        }

        var text = new StringBuilder();
        var references = ReferencesOf(scalar);
        // Without a reference a hole is what the place adds, for example the folder of a relative path.
        var isPlace = references.Count == 0 && !scalar.Node.Value.Contains('$');
        var start = 0;
        for (var hole = scalar.Text.IndexOf(InterpolatedText.Hole); hole >= 0; hole = scalar.Text.IndexOf(InterpolatedText.Hole, start))
        {
            // Without its reference, what is known of the text is how it is written as a whole.
            if (!references.TryDequeue(out var reference) && !isPlace)
            {
                return scalar.Node.Value;
            }

            text.Append(escape(scalar.Text[start..hole])).Append(reference);
            start = hole + 1;
        }

        return text.Append(escape(scalar.Text[start..])).ToString();
    }

    /// <summary>
    /// The name of an entry, each unknown part as it is written; null for an entry that stands for those of a file that could not
    /// be read.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="escape">What is done to the known parts; they stay as they are when null.</param>
    public static string? NameOf(ComposeEntry entry, Func<string, string>? escape = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!entry.Name.Contains(InterpolatedText.Hole))
        {
            return escape is null ? entry.Name : escape(entry.Name);
        }

        return entry.Value.Written is ComposeScalar { Interpolated.References.IsEmpty: false } written
            ? TextOf(new ComposeScalar(written.Node, written.Provenance, ComposeScalarKind.String, new InterpolatedText(entry.Name, IsUnknown: true, [])) { Written = written }, escape)
            : null;
    }

    // The references behind the holes, as they are written; those before the part that the scalar is are left out.
    private static Queue<string> ReferencesOf(ComposeScalar scalar)
    {
        var whole = scalar.Written as ComposeScalar ?? scalar;
        var written = scalar.Node.Value;
        var references = whole.Interpolated.References
            .Where(r => !r.IsNested && r.Start + r.Length <= written.Length)
            .SelectMany(r => Enumerable.Repeat(written.Substring(r.Start, r.Length), r.Result.Count(static c => c == InterpolatedText.Hole)));
        var at = whole.Text.IndexOf(scalar.Text, StringComparison.Ordinal);
        var skipped = at > 0 ? whole.Text.AsSpan(0, at).Count(InterpolatedText.Hole) : 0;
        return new Queue<string>(references.Skip(skipped));
    }
}
