using StackLint.Compose.Binding;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary>A config or secret of the top level.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class FileObject(ComposeEntry entry) : ComposeSection(entry)
{
    public string Name { get; } = entry.Name;

    /// <summary>The file whose content it takes, as written; absent also where Docker takes the working directory for want of one.</summary>
    public Located<string> File => FindEntry("file")?.Value is { Written: ComposeScalar } file ? ScalarBinder.Text(WrittenForm.Of(file)) : Located<string>.Absent;

    public Located<bool> External => ScalarBinder.External(FindEntry("external")?.Value);

    /// <summary>The name on the engine, when given.</summary>
    public Located<string> EngineName => GetText("name");
}
