namespace StackLint.Compose.StackTypes;

/// <summary>A field of a <see cref="RecordType"/>.</summary>
/// <param name="Name">Its key in the file.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsAlwaysPrinted">Whether it is printed even when it is zero.</param>
internal sealed record RecordField(string Name, StackType Type, bool IsAlwaysPrinted = false)
{
    /// <summary>The field's name in Go, which wins over the key in a map that takes both; null where a tag names the key.</summary>
    internal string? GoName => Name is "uid" or "gid" ? Name.ToUpperInvariant()
        : Name.AsSpan().ContainsAny('_', '-') || Name is "nocopy" ? null
        : char.ToUpperInvariant(Name[0]) + Name[1..];

    public static implicit operator RecordField((string Name, StackType Type) field) => new(field.Name, field.Type);
}
