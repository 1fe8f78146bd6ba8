using System.Globalization;
using StackLint.Benchmarks.Inputs;

namespace StackLint.Benchmarks.Commands;

/// <summary>Writes generated stacks: <c>generate services N FILE</c>, <c>generate files N FOLDER</c>.</summary>
internal static class GenerateCommand
{
    // As many as fit into a folder without slowing its reading.
    private const int FilesInFolder = 1000;

    public static int Run(string[] args)
    {
        if (args is not [("services" or "files") and var kind, var text, var path] || !int.TryParse(text, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            Console.Error.WriteLine("usage: generate services N FILE | generate files N FOLDER");
            return 2;
        }

        if (kind == "services")
        {
            File.WriteAllText(path, StackText.Of(count));
            return 0;
        }

        for (var i = 0; i < count; i++)
        {
            var folder = Path.Combine(path, $"{i / FilesInFolder:d3}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"stack-{i:d6}.yml"), StackText.Of(StackText.SmallServices, i));
        }

        return 0;
    }
}
