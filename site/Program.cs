using System.CommandLine;
using PublicNotice.Site;

var call = new RootCommand("PublicNotice") { InspectCommand.Create() }.Parse(args);
var exit = call.Invoke();
return call.Errors.Count > 0 ? 2 : exit;
