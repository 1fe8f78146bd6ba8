using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Faults;

/// <summary>
/// Does something to the disk in the moment before a file is read, when the run knows already that it is there: a run asks first whether
/// a text stands in for the file, and this is asked how the paths of such texts compare.
/// </summary>
internal sealed class Moment(string path, Action act) : IEqualityComparer<string>
{
    private bool _isOver;

    internal ImmutableDictionary<string, SourceFile> AsOverlay() =>
        ImmutableDictionary.Create<string, SourceFile>(this).Add("/nowhere", new SourceFile("nowhere", Microsoft.CodeAnalysis.Text.SourceText.From("")));

    public bool Equals(string? x, string? y) => x == y;

    public int GetHashCode(string obj)
    {
        if (obj == path && !_isOver)
        {
            _isOver = true;
            act();
        }

        return obj.GetHashCode(StringComparison.Ordinal);
    }
}
