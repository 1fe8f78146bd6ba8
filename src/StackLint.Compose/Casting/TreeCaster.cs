using System.Collections.Immutable;
using System.Globalization;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Casting;

/// <summary>Gives the texts of a tree the types of their places. What cannot be cast stays and is reported; what is not known stays unknown, of that type.</summary>
/// <param name="table">The places.</param>
/// <param name="dialect">Whose rules: a stack casts only what a substitution changed, and takes a name with points for several.</param>
/// <param name="report">Takes the problems.</param>
internal sealed class TreeCaster(CastTable table, ComposeDialect dialect, Action<LoadProblem> report)
{
    // What the table is asked for, and what a problem says.
    private readonly List<string> _parts = [];
    private readonly List<string> _path = [];

    internal ComposeMapping Cast(ComposeMapping mapping)
    {
        ImmutableArray<ComposeEntry>.Builder? changed = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var value = Enter(entry.Value, entry.Name, entry.Name);
            if (!ReferenceEquals(value, entry.Value))
            {
                changed ??= mapping.Entries.ToBuilder();
                changed[i] = entry with { Value = value };
            }
        }

        return changed is null ? mapping : new ComposeMapping(mapping.Node, mapping.Provenance, changed.ToImmutable());
    }

    private ComposeValue Visit(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Cast(mapping),
        ComposeSequence sequence => Cast(sequence),
        ComposeScalar { Kind: ComposeScalarKind.String, Interpolated: { Errors.IsEmpty: true } text } scalar
            when (dialect == ComposeDialect.Compose || text.IsSubstituted) && table.Find(_parts) is { } cast => Cast(scalar, cast),
        _ => value,
    };

    private ComposeSequence Cast(ComposeSequence sequence)
    {
        ImmutableArray<ComposeValue>.Builder? changed = null;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var value = Enter(sequence.Items[i], "[]", i.ToString(CultureInfo.InvariantCulture));
            if (!ReferenceEquals(value, sequence.Items[i]))
            {
                changed ??= sequence.Items.ToBuilder();
                changed[i] = value;
            }
        }

        return changed is null ? sequence : new ComposeSequence(sequence.Node, sequence.Provenance, changed.ToImmutable());
    }

    private ComposeValue Enter(ComposeValue value, string part, string segment)
    {
        var count = _parts.Count;
        if (dialect == ComposeDialect.Stack && part.Contains('.'))
        {
            _parts.AddRange(part.Split('.'));
        }
        else
        {
            _parts.Add(part);
        }

        _path.Add(segment);
        var result = Visit(value);
        _path.RemoveAt(_path.Count - 1);
        _parts.RemoveRange(count, _parts.Count - count);
        return result;
    }

    private ComposeScalar Cast(ComposeScalar scalar, TypeCast cast)
    {
        if (scalar.IsUnknown)
        {
            return With(scalar, cast.Kind, scalar.Interpolated);
        }

        if (cast.Convert(scalar.Text) is { } text)
        {
            return With(scalar, cast.Kind, scalar.Interpolated with { Text = text });
        }

        report(new LoadProblem(LoadProblemKind.Cast, scalar.Node, string.Join('.', _path), $"failed to cast to expected type: {cast.Refusal(scalar.Text)}")
        {
            Provenance = scalar.Provenance,
        });
        return scalar;
    }

    private static ComposeScalar With(ComposeScalar scalar, ComposeScalarKind kind, InterpolatedText text) =>
        new(scalar.Node, scalar.Provenance, kind, text) { Written = scalar };
}
