namespace StackLint.Compose.StackTypes;

/// <summary>A place in the project, from the root down; its text is Docker's: dotted, list items by index.</summary>
/// <param name="Parent">The place above; null for the root.</param>
/// <param name="Segment">The key or index; empty for the root.</param>
internal sealed record TreePath(TreePath? Parent, string Segment)
{
    internal static TreePath Root { get; } = new(null, "");

    internal TreePath Child(string key) => new(this, key);

    internal TreePath Child(int index) => new(this, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => Parent is null or { Parent: null, Segment: "" } ? Segment : $"{Parent}.{Segment}";
}
