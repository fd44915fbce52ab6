const own = async ({ model }) => {
  const front = await model.widget_manager.get_model(model.get("front"));
  front.shelf ??= import(URL.createObjectURL(new Blob([front.get("shelf")], { type: "text/javascript" })));
  return (await front.shelf).take(front, model.get("part"));
};
export default {
  initialize: async (it) => (await own(it)).initialize?.(it),
  render: async (it) => (await own(it)).render(it),
};
