using System.Text;
using YamlDotNet.Core;

namespace StackLint.ParserFloor;

/// <summary>Reads and parses YAML files with YamlDotNet's parser and does nothing else: what no linter on it can be faster than.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var events = 0L;
        foreach (var path in args.SelectMany(FilesOf))
        {
            try
            {
                var parser = new Parser(new StringReader(Encoding.UTF8.GetString(File.ReadAllBytes(path))));
                while (parser.MoveNext())
                {
                    events++;
                }
            }
            catch (Exception e) when (e is YamlException or InvalidOperationException)
            {
                // Some files are broken on purpose; a linter reads them up to there, too.
            }
        }

        Console.WriteLine(events);
        return 0;
    }

    private static IEnumerable<string> FilesOf(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(static p => Path.GetExtension(p) is ".yml" or ".yaml");
}
