using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A config or secret of the top level.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class FileObject(ComposeEntry entry) : ComposeSection(entry)
{
    public string Name { get; } = entry.Name;

    /// <summary>The file whose content it takes.</summary>
    public Located<string> File => GetText("file");

    public Located<bool> External => ScalarBinder.External(FindEntry("external")?.Value);

    /// <summary>The name on the engine, when given.</summary>
    public Located<string> EngineName => GetText("name");
}
