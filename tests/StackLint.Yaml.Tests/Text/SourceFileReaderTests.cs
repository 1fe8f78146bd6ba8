using System.Diagnostics;
using System.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Text;

public sealed class SourceFileReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stacklint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(new byte[] { 0x61, 0xc3, 0xa9 }, false)]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9 }, true)]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9 }, true)]
    [InlineData(new byte[] { 0xff, 0xfe, 0x61, 0, 0xe9, 0 }, true)]
    [InlineData(new byte[] { 0xfe, 0xff, 0, 0x61, 0, 0xe9 }, true)]
    public void Encodings_that_Docker_reads_are_read(byte[] bytes, bool hasMark)
    {
        var file = SourceFileReader.Decode(bytes, "x.yml").File!;
        Assert.Equal("aé", file.Text.ToString());
        Assert.Equal(hasMark, file.HasByteOrderMark);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0a, 0x62, 0xff }, "it is not valid UTF-8 at byte 3 (line 2)")]
    [InlineData(new byte[] { 0x61, 0xc3 }, "it is not valid UTF-8 at byte 1 (line 1)")]
    [InlineData(new byte[] { 0xff, 0xfe, 0x61, 0, 0x00, 0xd8 }, "it is not valid UTF-16 at byte 4 (line 1)")]
    [InlineData(new byte[] { 0xfe, 0xff, 0, 0x0a, 0x61 }, "it is not valid UTF-16 at byte 4 (line 2)")]
    public void Invalid_bytes_are_located(byte[] bytes, string problem) =>
        Assert.Equal(problem, SourceFileReader.Decode(bytes, "x.yml").Problem);

    [Fact]
    public void File_is_read_with_its_paths()
    {
        var path = Write("a.yml", "a: 1\r\n");
        var file = SourceFileReader.Read(path, "a.yml").File!;
        Assert.Equal(("a.yml", path, "a: 1\r\n"), (file.Path, file.FullPath, file.Text.ToString()));
        Assert.False(file.HasByteOrderMark);
    }

    [Fact]
    public void Missing_file_is_said_to_be_missing()
    {
        Assert.Equal("it does not exist", Problem(Path.Combine(_folder.FullName, "none.yml")));
        Assert.Equal("it does not exist", Problem(Path.Combine(_folder.FullName, "none", "none.yml")));
    }

    [Fact]
    public void File_below_a_file_does_not_exist() => Assert.Equal("it does not exist", Problem(Path.Combine(Write("a.yml", "a: 1"), "b.yml")));

    [SkippableFact]
    public void File_in_a_closed_folder_is_said_to_be_denied()
    {
        var folder = _folder.CreateSubdirectory("closed");
        var path = Path.Combine(folder.FullName, "a.yml");
        File.WriteAllText(path, "a: 1\n");
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes");
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.None;
            try
            {
                Skip.If(File.Exists(path), "nothing is forbidden to this user");
                Assert.Equal("permission is denied", Problem(path));
            }
            finally
            {
                folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }
        }
    }

    [Fact]
    public void Name_whose_bytes_are_no_UTF8_is_said_to_be_so() =>
        Assert.Equal("its name is not valid UTF-8", Problem(Path.Combine(_folder.FullName, "a\ufffd.yml")));

    [Fact]
    public void Bound_in_whole_mebibytes_is_said_in_mebibytes() => Assert.Equal("it is larger than 16 MiB", SourceFileReader.TooLong(SourceFileReader.DefaultMaxBytes));

    [Fact]
    public void Folder_is_no_file() => Assert.Equal("it is a folder", Problem(_folder.FullName));

    [Fact]
    public void Large_file_is_refused()
    {
        var path = Write("a.yml", "123456");
        Assert.Equal("it is larger than 5 bytes", SourceFileReader.Read(path, "a.yml", maxBytes: 5).Problem);
        Assert.True(SourceFileReader.Read(path, "a.yml", maxBytes: 6).Succeeded);
    }

    [SkippableFact]
    public void Unreadable_file_is_said_to_be_denied()
    {
        var path = Write("a.yml", "a: 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Skip.If(CanRead(path), "nothing is forbidden to this user, or here");
        Assert.Equal("permission is denied", Problem(path));
    }

    [SkippableFact]
    public void Pipe_is_refused_without_waiting()
    {
        Skip.IfNot(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "no named pipes in the file system");
        var path = Path.Combine(_folder.FullName, "pipe.yml");
        using (var process = Process.Start("mkfifo", path))
        {
            process.WaitForExit();
        }

        Assert.Equal("it is not a regular file", Problem(path));
        File.CreateSymbolicLink(path + ".link", path);
        Assert.Equal("it is not a regular file", Problem(path + ".link"));
    }

    [SkippableFact]
    public void Device_is_refused()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "no devices in the file system");
        Assert.Equal("it is not a regular file", Problem("/dev/zero"));
    }

    [SkippableFact]
    public void Links_are_followed()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege");
        var link = Path.Combine(_folder.FullName, "link.yml");
        File.CreateSymbolicLink(link, Write("a.yml", "a: 1\n"));
        Assert.True(SourceFileReader.Read(link, "link.yml").Succeeded);
        var dangling = Path.Combine(_folder.FullName, "dangling.yml");
        File.CreateSymbolicLink(dangling, Path.Combine(_folder.FullName, "none.yml"));
        Assert.Equal("it is a link to a file that does not exist", Problem(dangling));
        var toFolder = Path.Combine(_folder.FullName, "folder.yml");
        Directory.CreateSymbolicLink(toFolder, _folder.FullName);
        Assert.Equal("it is a folder", Problem(toFolder));
    }

    private static string? Problem(string path) => SourceFileReader.Read(path, "x.yml").Problem;

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
